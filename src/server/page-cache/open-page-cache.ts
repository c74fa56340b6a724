import type { PageHandler } from '../page-handler.ts'
import { followChanges } from './follow-changes.ts'
import { PageCache } from './page-cache.ts'

const DEFAULT_BYTES = 32 * 1024 * 1024

/** The cache as the environment wants it; undefined when it is switched off, or nobody could tell it of changes. */
export function openPageCache(handler: PageHandler, env: NodeJS.ProcessEnv): PageCache | undefined {
  const capacityBytes = readBytes(env.PAGE_CACHE_BYTES)
  const { STOREFRONT_KEY: storefrontKey } = env
  if (capacityBytes === 0 || !storefrontKey) return undefined
  const backendUrl = env.BACKEND_URL ?? 'http://localhost:9000'
  const { host } = new URL(env.SHOP_URL ?? 'http://localhost:4321')
  const following = followChanges({
    backendUrl,
    storefrontKey,
    purge: (tags) => cache.purge(tags),
    say: (line) => process.stdout.write(`${line}\n`),
  })
  const cache = new PageCache({ handler, capacityBytes, host, isLive: following.isLive })
  return cache
}

function readBytes(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return DEFAULT_BYTES
  const bytes = Number(text)
  if (Number.isInteger(bytes) && bytes >= 0) return bytes
  process.stderr.write(
    `PAGE_CACHE_BYTES is "${text}", but it is a whole number of bytes, or 0 to keep none.\n`,
  )
  process.exit(1)
}
