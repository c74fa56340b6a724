import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { checkMeilisearch } from './check-meilisearch'

let server: Server | undefined

afterEach(() => {
  server?.close()
  server = undefined
  vi.unstubAllEnvs()
})

async function answering(status: number, body: unknown): Promise<void> {
  const started = createServer((_, response) => {
    response.writeHead(status).end(JSON.stringify(body))
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('MEILISEARCH_HOST', `http://127.0.0.1:${(started.address() as AddressInfo).port}/`)
}

it('asks nothing unless it is configured', async () => {
  vi.stubEnv('MEILISEARCH_HOST', '')
  await expect(checkMeilisearch()).resolves.toBeUndefined()
})

it.each(['1.20.0', '1.54.0', '2.0.1'])('takes version %s', async (pkgVersion) => {
  await answering(200, { pkgVersion })
  await expect(checkMeilisearch()).resolves.toBeUndefined()
})

it.each([
  [200, { pkgVersion: '1.19.9' }, 'is version 1.19.9, but it must be 1.20 or newer'],
  [200, { pkgVersion: '0.30.5' }, 'is version 0.30.5'],
  [403, {}, 'refuses the key'],
  [401, {}, 'refuses the key'],
  [200, { hello: 'world' }, 'is no Meilisearch'],
])('refuses %i %j: %s', async (status, body, words) => {
  await answering(status, body)
  await expect(checkMeilisearch()).rejects.toThrow(words)
})

it('says where nothing answers, and what is no address', async () => {
  vi.stubEnv('MEILISEARCH_HOST', 'http://127.0.0.1:1')
  await expect(checkMeilisearch()).rejects.toThrow('No Meilisearch answers at http://127.0.0.1:1. Start it')
  vi.stubEnv('MEILISEARCH_HOST', 'localhost:7700')
  await expect(checkMeilisearch()).rejects.toThrow('must be an address like')
})
