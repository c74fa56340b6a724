import path from 'node:path'
import { buildAdmin, linkAdmin } from '../build/admin.ts'
import { buildBackend } from '../build/backend.ts'
import { buildStorefront } from '../build/storefront.ts'
import { step } from '../prepare/progress.mjs'

export type Builds = { backend: string; shop: string }

const words = (made: boolean) => (made ? 'built' : 'unchanged')

/** The database is filled from the backend's build while the two slower builds go on. */
export async function buildAll(logFolder: string, fill: (backend: string) => Promise<void>): Promise<Builds> {
  const backend = await step('backend', async (say) => {
    const { folder, made } = await buildBackend(logFolder)
    say(words(made))
    return folder
  })
  const [, shop] = await Promise.all([fill(backend), buildShopAndAdmin(backend, logFolder)])
  return { backend, shop }
}

async function buildShopAndAdmin(backend: string, logFolder: string): Promise<string> {
  const shop = await step('shop', async (say) => {
    const { folder, made } = await buildStorefront(path.join(logFolder, 'shop-build.log'))
    say(words(made))
    return folder
  })
  await step('admin', async (say) => {
    const { folder, made } = await buildAdmin(backend, path.join(logFolder, 'admin-build.log'))
    linkAdmin(backend, folder)
    say(words(made))
  })
  return shop
}
