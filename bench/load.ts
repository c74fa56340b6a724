import { Agent, get } from 'node:http'

export type Load = { perSecond: number; p50: number; p99: number; bytes: number }

type Options = {
  connections?: number
  seconds?: number
  warmUpSeconds?: number
  headers?: Record<string, string>
}

/** As many requests as the server answers over so many lasting connections; any answer but 200 ends it. */
export async function load(urls: readonly string[], options: Options = {}): Promise<Load> {
  const { connections = 16, seconds = 6, warmUpSeconds = 2, headers = {} } = options
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const run = async (duration: number) => {
    const times: number[] = []
    let bytes = 0
    let next = 0
    const end = performance.now() + duration * 1000
    const client = async () => {
      while (performance.now() < end) {
        const started = performance.now()
        const received = await fetchOnce(urls[next++ % urls.length] ?? '', agent, headers)
        bytes += received
        times.push(performance.now() - started)
      }
    }
    await Promise.all(Array.from({ length: connections }, client))
    return { times: times.toSorted((a, b) => a - b), bytes }
  }
  await run(warmUpSeconds)
  const started = performance.now()
  const { times, bytes } = await run(seconds)
  const elapsed = (performance.now() - started) / 1000
  agent.destroy()
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    bytes: Math.round(bytes / times.length),
  }
}

function fetchOnce(url: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes)
        else reject(new Error(`${url} answered ${answer.statusCode}`))
      })
      answer.on('error', reject)
    }).on('error', reject)
  })
}
