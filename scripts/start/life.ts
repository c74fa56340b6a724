import { messageOf, PlainError } from '../failure.ts'
import { say } from '../prepare/progress.mjs'
import { killRemainingChildren } from '../processes/child.ts'
import { Supervisor } from './supervisor.ts'

export type Life = {
  supervisor: Supervisor
  /** Before the supervised services stop. */
  beforeTheEnd(action: () => Promise<unknown>): void
  /** When nothing runs any more. */
  atTheEnd(action: () => void): void
  /** Stops everything and ends this process. */
  end(code: number): Promise<void>
}

const IMPATIENT_AFTER_MS = 2000

/** For commands that do one thing and end with its exit code. */
export function runUntilDone(work: (life: Life) => Promise<number>): Promise<void> {
  return runUntilStopped(async (life) => {
    const code = await work(life)
    await life.end(code)
  })
}

/** Runs until Ctrl-C, SIGTERM or a failure, and leaves no child behind in any of these cases. */
export async function runUntilStopped(work: (life: Life) => Promise<void>): Promise<void> {
  const firstActions: (() => Promise<unknown>)[] = []
  const endActions: (() => void)[] = []
  let stoppingSince: number | undefined
  let isUp = false

  const shutDown = async (code: number) => {
    if (stoppingSince !== undefined) return
    stoppingSince = Date.now()
    await Promise.all(firstActions.map((action) => action()))
    await supervisor.stop()
    await killRemainingChildren()
    for (const action of endActions) action()
    process.exit(code)
  }
  const fail = async (error: unknown) => {
    if (stoppingSince !== undefined) return
    process.stderr.write(`\n${describe(error)}\n`)
    await shutDown(1)
  }
  const supervisor = new Supervisor({ say, giveUp: (reason) => void fail(new PlainError(reason)) })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes Ctrl-C on a second time at once; only a later one means impatience.
      if (stoppingSince === undefined) {
        say('\nStopping ...')
        void shutDown(isUp ? 0 : 130)
      } else if (Date.now() - stoppingSince > IMPATIENT_AFTER_MS) void supervisor.killAll()
    })
  }
  process.on('uncaughtException', (error) => void fail(error))
  process.on('unhandledRejection', (error) => void fail(error))

  try {
    await work({
      supervisor,
      beforeTheEnd: (action) => firstActions.push(action),
      atTheEnd: (action) => endActions.push(action),
      end: shutDown,
    })
    isUp = true
  } catch (error) {
    await fail(error)
  }
}

function describe(error: unknown): string {
  if (error instanceof PlainError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return 'The disk is full. Free some space and start again.'
  }
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error)
}
