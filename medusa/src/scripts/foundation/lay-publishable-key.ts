import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { IApiKeyModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { dataFolder } from '../../config/files'

export const PUBLISHABLE_KEY_FILE = 'publishable-key'

/** The key by which the storefront reads Medusa's own store routes, also left in a file for it. */
export async function layPublishableKey(
  container: MedusaContainer,
  sales_channel_id: string,
): Promise<string> {
  const service = container.resolve<IApiKeyModuleService>(Modules.API_KEY)
  const keys = await service.listApiKeys({ type: 'publishable' }, { order: { created_at: 'ASC' } })
  const key =
    keys.find(({ revoked_at }) => revoked_at === null) ??
    (await service.createApiKeys({ title: 'Toko daring', type: 'publishable', created_by: '' }))
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.API_KEY]: { publishable_key_id: key.id },
    [Modules.SALES_CHANNEL]: { sales_channel_id },
  })
  await mkdir(dataFolder(), { recursive: true })
  await writeFile(path.join(dataFolder(), PUBLISHABLE_KEY_FILE), `${key.token}\n`, { mode: 0o600 })
  return key.token
}
