import { makeId, seconds } from './make-id.ts'
import type { Told } from './describe.ts'
import type { Webhooks } from './webhooks.ts'

/** Of the `stripe` package that this project uses. */
export const API_VERSION = '2025-09-30.clover'

export type Emit = (type: string, object: Told) => void

/** Wraps what has changed into an event and hands it on, unless it is to stay untold. */
export function openEvents(webhooks: Webhooks) {
  let isQuiet = false

  function emit(type: string, object: Told): void {
    if (isQuiet) return
    const id = makeId('evt')
    const event = {
      id,
      object: 'event',
      api_version: API_VERSION,
      created: seconds(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    }
    webhooks.notify({ id, type, body: JSON.stringify(event, null, 2) })
  }

  /** Changes what is true without telling anybody. */
  function quietly<T>(work: () => T): T {
    isQuiet = true
    try {
      return work()
    } finally {
      isQuiet = false
    }
  }

  return { emit, quietly }
}
