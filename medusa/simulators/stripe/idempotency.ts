import { createHash } from 'node:crypto'
import { Refusal, invalid, keyInUse, otherParameters } from './refusal.ts'
import type { State } from './state.ts'

export type Answer = { status: number; body: object; isReplayed?: boolean }

const LONGEST_KEY = 255
const underway = new Set<string>()

export const describeRequest = (path: string, body: string): string =>
  createHash('sha256').update(`${path}\n${body}`).digest('hex')

/** The answer that was given under this key before; a key that is used for something else is refused. */
export function recall(state: State, key: string, request: string): Answer | undefined {
  if (key.length > LONGEST_KEY) throw invalid('Idempotency keys have at most 255 characters.')
  if (underway.has(key)) throw keyInUse(key)
  const saved = state.answer.get(key)
  if (!saved) return undefined
  if (saved.request !== request) throw otherParameters(key)
  return { status: saved.status, body: saved.body, isReplayed: true }
}

export function remember(state: State, key: string, request: string, { status, body }: Answer): void {
  state.saveAnswer({ key, request, status, body, created: Date.now() })
}

/** Does the work once. What is refused before any work began may be tried again under the same key. */
export async function once(
  state: State,
  key: string,
  request: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  underway.add(key)
  try {
    const answer = await work()
    remember(state, key, request, answer)
    return answer
  } catch (error) {
    if (error instanceof Refusal && error.isKept) remember(state, key, request, error)
    throw error
  } finally {
    underway.delete(key)
  }
}
