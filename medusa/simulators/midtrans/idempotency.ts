import { randomUUID } from 'node:crypto'
import type { Answer } from './answer.ts'
import { readMethod } from './charge/read-method.ts'
import { KEY_LIFETIME_MS } from './journal.ts'
import type { State } from './state.ts'

export const MAX_KEY_LENGTH = 46

/** The key of a call, if it counts: longer ones do not, nor do any with some methods. */
export function readKey(
  header: string | string[] | undefined,
  path: string,
  body: Record<string, unknown> | null,
): string | null {
  if (typeof header !== 'string' || header === '' || header.length > MAX_KEY_LENGTH) return null
  const isCharge = path === '/v2/charge' && body !== null
  return isCharge && readMethod(body).method?.knows_idempotency === false ? null : header
}

/** One answer for one key, whatever is asked with it and wherever, for five minutes; and 202 while the first call is at work. */
export function openKeys(state: State) {
  const underway = new Set<string>()

  async function once(key: string | null, work: (kept: Answer | null) => Promise<Answer>): Promise<Answer> {
    if (key === null) return work(null)
    if (underway.has(key)) return stillAtIt()
    underway.add(key)
    try {
      const kept = recall(key)
      const answer = await work(kept)
      if (answer.isDone && kept === null) {
        state.saveAnswer({ key, at: Date.now(), status: answer.status, body: answer.body })
      }
      return answer
    } finally {
      underway.delete(key)
    }
  }

  function recall(key: string): Answer | null {
    const kept = state.answer.get(key)
    if (!kept || kept.at + KEY_LIFETIME_MS < Date.now()) return null
    return { status: kept.status, body: kept.body, isDone: true }
  }

  return { once }
}

const stillAtIt = (): Answer => ({
  status: 202,
  isDone: false,
  body: { status_code: '202', status_message: 'The request is still being processed', id: randomUUID() },
})
