import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorCode } from '../failure.ts'
import { inProject } from '../paths.ts'

export type Ending = { code: number | null; signal: NodeJS.Signals | null }

export type Child = {
  name: string
  pid: number
  logFile: string
  isRunning(): boolean
  ended: Promise<Ending>
  stop(graceMs?: number): Promise<Ending>
  kill(): Promise<Ending>
  lastLines(count?: number): string
}

export type ChildOptions = {
  name: string
  logFile: string
  cwd: string
  env: NodeJS.ProcessEnv
  /** Begin the log anew instead of adding to it. */
  freshLog?: boolean
}

const remaining = new Set<Child>()

/** For the very end: whatever was started and has not ended goes at once. */
export async function killRemainingChildren(): Promise<void> {
  await Promise.all([...remaining].map((child) => child.kill()))
}

const PRELOAD = pathToFileURL(inProject('scripts/processes/end-with-parent.mjs')).href

/** A Node program of its own process group that ends with its parent, its output in a file. */
export function startNode(
  options: ChildOptions & { flags?: string[]; script: string; args?: string[] },
): Child {
  mkdirSync(path.dirname(options.logFile), { recursive: true })
  if (options.freshLog) rmSync(options.logFile, { force: true })
  const log = openSync(options.logFile, 'a')
  const args = [...(options.flags ?? []), '--import', PRELOAD, options.script, ...(options.args ?? [])]
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return watch(child, options)
}

export function watch(child: ChildProcess, options: { name: string; logFile: string }): Child {
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const end = (signal: NodeJS.Signals) => {
    if (isRunning()) signalGroup(child, signal)
    return ended
  }
  const watched: Child = {
    name: options.name,
    pid: child.pid ?? -1,
    logFile: options.logFile,
    isRunning,
    ended,
    kill: () => end('SIGKILL'),
    async stop(graceMs = 10_000) {
      const timer = setTimeout(() => void end('SIGKILL'), graceMs)
      const ending = await end('SIGTERM')
      clearTimeout(timer)
      return ending
    },
    lastLines: (count = 30) => tail(options.logFile, count),
  }
  remaining.add(watched)
  void ended.then(() => remaining.delete(watched))
  return watched
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') child.kill(signal)
  }
}

export function tail(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}
