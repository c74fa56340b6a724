import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../failure.ts'
import { describeProcess } from '../processes/describe.ts'

const ASK: { signal: NodeJS.Signals | undefined; seconds: number }[] = [
  { signal: undefined, seconds: 3 },
  { signal: 'SIGINT', seconds: 15 },
  { signal: 'SIGQUIT', seconds: 10 },
]

/**
 * After a kill -9 the old server may still be ending, or only its lock file is left.
 * The lock names a process; it counts only if that process really is a PostgreSQL on this folder.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid')
  const pid = readPid(file)
  if (pid === undefined) return
  const isServer = () => describeProcess(pid)?.includes(folder) ?? false
  for (const { signal, seconds } of ASK) {
    if (!isServer()) break
    if (signal) process.kill(pid, signal)
    await waitWhile(isServer, seconds)
  }
  if (isServer()) {
    throw new PlainError(
      `An old database server (process ${pid}) does not end. Stop it with \`kill ${pid}\` and start again.`,
    )
  }
  rmSync(file, { force: true })
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

async function waitWhile(condition: () => boolean, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (condition() && Date.now() < deadline) await sleep(100)
}
