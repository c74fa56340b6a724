// How long `npm start` takes the first and the second time (packages installed, sources built by the first), and how much
// memory all its processes hold together: after the start, and after 400 pages.
import { readdirSync, readFileSync } from 'node:fs'
import { runStart, startPlace, type StartCommand } from '../tests/harness/start-command.ts'

const PAGES = ['/', '/produk', '/produk?q=kopi', '/koperasi']
const REQUESTS = 400
const AT_ONCE = 8

const place = await startPlace('start-bench')
console.log(`first start   ${(await timeStart()).seconds.toFixed(1)} s`)
const { seconds, command } = await timeStart(true)
console.log(`second start  ${seconds.toFixed(1)} s`)
console.log(`memory        ${memoryOf(command.pid)} MB after the start`)
await askForPages()
console.log(`memory        ${memoryOf(command.pid)} MB after ${REQUESTS} pages`)
await stop(command)

async function timeStart(keep = false): Promise<{ seconds: number; command: StartCommand }> {
  const began = performance.now()
  const started = runStart(place.env)
  await started.says('Lapak Purna is ready', 900)
  const answer = await fetch(`${place.shopUrl}/healthz`)
  if (answer.status !== 200) throw new Error(`/healthz answered ${answer.status}`)
  const taken = (performance.now() - began) / 1000
  if (!keep) await stop(started)
  return { seconds: taken, command: started }
}

async function stop(started: StartCommand): Promise<void> {
  started.signal('SIGTERM')
  await started.ended
}

async function askForPages(): Promise<void> {
  let left = REQUESTS
  const ask = async () => {
    while (left > 0) {
      left -= 1
      const answer = await fetch(place.shopUrl + (PAGES[left % PAGES.length] ?? '/'))
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
}

/** Proportional set size, so that memory which processes share counts once. Linux only. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = read(`/proc/${name}/stat`)
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(parents.get(pid) ?? 0))
  const kilobytes = [...parents.keys()].filter(belongs).map((pid) => {
    return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  })
  return Math.round(kilobytes.reduce((sum, part) => sum + part, 0) / 1024)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
