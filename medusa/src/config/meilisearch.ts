import { readText, requireText } from './environment'
import { readMode } from './mode'

export type MeilisearchConfig = { host: string; apiKey?: string; indexPrefix?: string }

const KEY_WAY_OUT =
  'LAPAK_MODE is production, so Meilisearch must have a key: its master key, or one made from it.'

/** Undefined unless MEILISEARCH_HOST is set: then PostgreSQL searches alone. */
export function readMeilisearch(): MeilisearchConfig | undefined {
  const value = readText('MEILISEARCH_HOST')
  if (value === undefined) return undefined
  const apiKey =
    readMode() === 'production'
      ? requireText('MEILISEARCH_API_KEY', KEY_WAY_OUT)
      : readText('MEILISEARCH_API_KEY')
  return { host: readHost(value), apiKey, indexPrefix: readPrefix() }
}

function readHost(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol) && !url.username) return value.replace(/\/+$/, '')
  throw new Error(`MEILISEARCH_HOST is "${value}", but it must be an address like http://localhost:7700.`)
}

function readPrefix(): string | undefined {
  const prefix = readText('MEILISEARCH_INDEX_PREFIX')
  if (prefix === undefined || /^[a-z0-9_]{1,40}$/.test(prefix)) return prefix
  throw new Error(
    `MEILISEARCH_INDEX_PREFIX is "${prefix}", but it may only have a-z, 0-9 and _, up to 40 of them.`,
  )
}
