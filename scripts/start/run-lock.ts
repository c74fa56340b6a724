import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { errorCode, PlainError } from '../failure.ts'
import { describeProcess } from '../processes/describe.ts'

export type Lock = {
  /** The last run did not take its lock away: it was killed, and its children may still be ending. */
  previousWasKilled: boolean
  /** For whoever looks: which process is which. */
  note(children: Record<string, number>): void
  release(): void
}

/** One run at a time for one data folder. The lock of a run that was killed does not count. */
export function takeLock(dataFolder: string, command: string): Lock {
  const file = path.join(dataFolder, 'running.json')
  const isFirst = createOnly(file, ownLine(command, {}))
  const previous = isFirst ? undefined : readOwner(file)
  if (previous !== undefined && isStillRunning(previous)) {
    throw new PlainError(
      `Lapak Purna is already running on this data folder (process ${previous.pid}). Stop it with Ctrl-C in its window or \`kill ${previous.pid}\`, or use another folder: LAPAK_DATA_DIR=/path`,
    )
  }
  const write = (children: Record<string, number>) => writeFileSync(file, ownLine(command, children))
  write({})
  return {
    previousWasKilled: !isFirst,
    note: write,
    release: () => rmSync(file, { force: true }),
  }
}

type Owner = { pid: number; command: string; children: Record<string, number> }

function ownLine(command: string, children: Record<string, number>): string {
  return JSON.stringify({ pid: process.pid, command, children } satisfies Owner)
}

/** Of two that begin at the same moment only one gets true. */
function createOnly(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner
    return Number.isInteger(owner.pid) ? owner : undefined
  } catch {
    return undefined
  }
}

/** A number alone proves nothing: after a restart of the machine it may belong to any other program. */
function isStillRunning(owner: Owner): boolean {
  if (owner.pid === process.pid) return false
  return describeProcess(owner.pid)?.includes(path.join('scripts', owner.command, 'main.ts')) ?? false
}

export function isRunning(dataFolder: string): boolean {
  const owner = readOwner(path.join(dataFolder, 'running.json'))
  return owner !== undefined && isStillRunning(owner)
}
