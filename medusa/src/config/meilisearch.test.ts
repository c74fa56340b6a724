import { afterEach, expect, it, vi } from 'vitest'
import { readMeilisearch } from './meilisearch'
import { searchModule } from './search'

afterEach(() => vi.unstubAllEnvs())

const set = (env: Record<string, string>) => {
  const none = { MEILISEARCH_HOST: '', MEILISEARCH_API_KEY: '', MEILISEARCH_INDEX_PREFIX: '', LAPAK_MODE: '' }
  for (const [name, value] of Object.entries({ ...none, ...env })) vi.stubEnv(name, value)
}

it('leaves PostgreSQL alone unless a host is named', () => {
  set({ MEILISEARCH_API_KEY: 'key' })
  expect(readMeilisearch()).toBeUndefined()
  expect(searchModule().options.providers.map(({ id }) => id)).toEqual(['search-postgres'])
})

it('asks Meilisearch first, with PostgreSQL beneath it', () => {
  set({ MEILISEARCH_HOST: 'http://localhost:7700/', MEILISEARCH_API_KEY: 'key' })
  expect(readMeilisearch()).toEqual({ host: 'http://localhost:7700', apiKey: 'key', indexPrefix: undefined })
  expect(searchModule().options).toMatchObject({ default_provider: 'meilisearch' })
  expect(searchModule().options.providers.map(({ id }) => id)).toEqual(['search-postgres', 'meilisearch'])
})

it.each([
  [{ MEILISEARCH_HOST: 'localhost:7700' }, 'it must be an address like'],
  [{ MEILISEARCH_HOST: 'http://user:word@localhost' }, 'it must be an address like'],
  [
    { MEILISEARCH_HOST: 'http://localhost:7700', LAPAK_MODE: 'production' },
    'MEILISEARCH_API_KEY is not set. LAPAK_MODE is production',
  ],
  [{ MEILISEARCH_HOST: 'http://localhost:7700', MEILISEARCH_INDEX_PREFIX: 'A-b' }, 'it may only have a-z'],
])('refuses %j', (env, words) => {
  set(env)
  expect(readMeilisearch).toThrow(words)
})
