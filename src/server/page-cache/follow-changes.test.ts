import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { followChanges } from './follow-changes.ts'
import { readMessages } from './change-stream.ts'

/** A backend that says what the test wants. */
async function openBackend() {
  const lines: ServerResponse[] = []
  const confirmed: unknown[] = []
  const keys: unknown[] = []
  const server = createServer((request, response) => {
    keys.push(request.headers['x-lapak-key'])
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      lines.push(response)
      response.write('data: hello f1\n\n')
      return
    }
    void bodyOf(request).then((body) => {
      confirmed.push(JSON.parse(body))
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { backendUrl: `http://127.0.0.1:${port}`, lines, confirmed, keys, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

type Open = { backend: Awaited<ReturnType<typeof openBackend>>; stop: () => void }
let open: Open | undefined
afterEach(() => {
  open?.stop()
  open?.backend.close()
})

async function follow() {
  const backend = await openBackend()
  const events: string[] = []
  const following = followChanges({
    backendUrl: backend.backendUrl,
    storefrontKey: 'kunci',
    purge: (tags) => events.push(tags.join(' ')),
  })
  open = { backend, stop: following.stop }
  await expect.poll(() => following.isLive()).toBe(true)
  return { ...backend, events, isLive: following.isLive }
}

describe('following', () => {
  it('purges everything at first, then what is named, and confirms a barrier after that', async () => {
    const { lines, events, confirmed, keys } = await follow()
    lines[0]?.write('data: purge product:1 catalogue\n\ndata: barrier f1 7\n\ndata: be')
    await expect.poll(() => confirmed).toEqual([{ follower: 'f1', barrier: 7 }])
    expect(events).toEqual(['everything', 'product:1 catalogue'])
    expect(new Set(keys)).toEqual(new Set(['kunci']))
  })

  it('is not live when the line was cut, and purges everything when it is again', async () => {
    const { lines, events, isLive } = await follow()
    lines[0]?.end()
    await expect.poll(isLive).toBe(false)
    expect(events).toEqual(['everything', 'everything'])
    await expect.poll(isLive, { timeout: 5_000 }).toBe(true)
    expect(events).toEqual(['everything', 'everything', 'everything'])
    expect(lines).toHaveLength(2)
  })

  it('is not live after a silence, and calls anew', async () => {
    const { lines, isLive } = await follow()
    await expect.poll(isLive, { timeout: 10_000 }).toBe(false)
    await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(2)
  })

  it('is not live without a backend', async () => {
    const { isLive, stop } = followChanges({
      backendUrl: 'http://127.0.0.1:9',
      storefrontKey: 'kunci',
      purge: () => undefined,
    })
    expect(isLive()).toBe(false)
    stop()
  })
})

it('messages are read whole however they come in', async () => {
  const bytes = new TextEncoder().encode(': note\ndata: purge é\n\ndata: beat\n\ndata: unfinis')
  const single = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const messages: string[] = []
  for await (const message of readMessages(single)) messages.push(message)
  expect(messages).toEqual(['purge é', 'beat'])
})
