import { connect } from 'node:net'
import type { Load } from './load.ts'

type Options = {
  connections?: number
  seconds?: number
  warmUpSeconds?: number
  headers?: Record<string, string>
}

/**
 * As `load`, for servers that are faster than Node's own HTTP client: one and the same request over raw connections, whose
 * answers are told apart by their length, which is the same for all.
 */
export async function loadBytes(url: string, options: Options = {}): Promise<Load> {
  const { connections = 16, seconds = 4, warmUpSeconds = 1, headers = {} } = options
  const { hostname, port, host, pathname, search } = new URL(url)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n`)
  const times: number[] = []
  let isMeasuring = false
  const sockets = Array.from({ length: connections }, () => connect(Number(port), hostname))
  const failed = Promise.all(
    sockets.map(
      (socket) =>
        new Promise<never>((_, reject) => {
          socket.setNoDelay(true)
          socket.on('error', reject)
          let length = 0
          let received = 0
          let sent = performance.now()
          socket.on('connect', () => socket.write(request))
          socket.on('data', (chunk) => {
            received += chunk.length
            if (length === 0) {
              const text = chunk.toString('latin1')
              if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(`${url}: ${text.slice(0, 40)}`))
              const body = Number(/content-length: (\d+)/i.exec(text)?.[1])
              length = text.indexOf('\r\n\r\n') + 4 + body
              if (!(length > 4)) return reject(new Error(`${url} does not tell its length`))
            }
            if (received < length) return
            received -= length
            const now = performance.now()
            if (isMeasuring) times.push(now - sent)
            sent = now
            socket.write(request)
          })
        }),
    ),
  )
  const measured = (async () => {
    await wait(warmUpSeconds)
    isMeasuring = true
    const began = performance.now()
    await wait(seconds)
    isMeasuring = false
    return (performance.now() - began) / 1000
  })()
  const elapsed = await Promise.race([measured, failed]).finally(() => {
    for (const socket of sockets) socket.destroy()
  })
  if (typeof elapsed !== 'number') throw new Error(`${url} could not be measured`)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), bytes: 0 }
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
