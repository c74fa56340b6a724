import { PlainError } from '../failure.ts'
import type { Child } from '../processes/child.ts'

/** What went wrong in a sentence if the log has one that a person can act on, else the log's last words. */
export function reasonOf(child: Child, failure: string): PlainError {
  const lines = child.lastLines(40)
  const configuration = /Error in loading config: ([^"\n]+)/.exec(lines)?.[1]
  if (configuration !== undefined) return new PlainError(configuration)
  if (/No space left|ENOSPC/i.test(lines))
    return new PlainError('The disk is full. Free some space and start again.')
  return new PlainError(`${failure} (${child.logFile}):\n${child.lastLines(25)}`)
}
