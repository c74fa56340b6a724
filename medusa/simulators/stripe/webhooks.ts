import Stripe from 'stripe'
import type { Settings } from './settings.ts'
import type { OutgoingEvent, State } from './state.ts'

const MINUTE = 60_000
/** Stripe goes on for three days with growing pauses; how long each is it does not say. */
const PAUSES = [1, 5, 30, 120, 300, 600, 900, 1200, 1200].map((minutes) => minutes * MINUTE)
const PATIENCE_MS = 15_000

export type Webhooks = ReturnType<typeof startWebhooks>

/** Sends events, each signed anew at every try, as the real one does. */
export function startWebhooks(state: State, settings: Settings, url: string, secret: string) {
  const { webhooks } = new Stripe('sk_test_signs_only')
  let count = 0
  let held: Omit<OutgoingEvent, 'attempts' | 'due_at' | 'last_status'>[] = []
  const underway = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  for (const event of state.event.values()) plan(event, 1)

  /** Takes one in: it may be dropped, held back, doubled and delayed, as the settings say. */
  function notify(event: { id: string; type: string; body: string }): void {
    count += 1
    if (settings.drop_every > 0 && count % settings.drop_every === 0) return
    held.push(event)
    if (held.length < settings.reorder_window) return
    const batch = held.reverse()
    held = []
    for (const one of batch) {
      const due_at = Date.now() + settings.webhook_delay_ms
      plan(state.saveEvent({ ...one, attempts: 0, due_at, last_status: null }), 1 + settings.duplicates)
    }
  }

  function plan(event: OutgoingEvent, copies: number): void {
    if (event.due_at === null) return
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void send(event, copies)
      },
      Math.max(0, event.due_at - Date.now()),
    )
    timers.add(timer)
  }

  async function send(event: OutgoingEvent, copies: number): Promise<void> {
    if (underway.has(event.id)) return
    underway.add(event.id)
    const answers = await Promise.all(Array.from({ length: copies }, () => post(event.body)))
    underway.delete(event.id)
    const last_status = answers.at(-1) ?? null
    const isTaken = last_status !== null && last_status >= 200 && last_status < 300
    const attempts = event.attempts + 1
    const pause = PAUSES[event.attempts]
    const again = !isTaken && pause !== undefined
    const due_at = again ? Date.now() + pause * settings.retry_scale : null
    plan(state.saveEvent({ ...event, attempts, last_status, due_at }), 1)
  }

  async function post(body: string): Promise<number | null> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': webhooks.generateTestHeaderString({ payload: body, secret }),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return null
    }
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
  }

  return { notify, stop }
}
