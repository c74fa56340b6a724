import { randomUUID } from 'node:crypto'
import type { Settings } from './settings.ts'
import type { OutgoingNotification } from './records.ts'
import type { State } from './state.ts'

const MINUTE = 60_000
/** About 2 minutes, 10 minutes, 30 minutes, 1.5 hours, 3.5 hours. */
const PAUSES = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 90 * MINUTE, 210 * MINUTE]
const PATIENCE_MS = 15_000
/** So many that are over can still be looked at; thousands of payments must not fill the memory. */
const KEPT = 1_000

export type Notifications = ReturnType<typeof startNotifications>

/** How often it is tried again, by the answer to the last try; null when there was none. */
export function retriesFor(status: number | null): number {
  if (status === null) return 5
  if (status >= 200 && status < 300) return 0
  if (status >= 301 && status <= 303) return 0
  if (status === 500) return 1
  if (status === 503) return 4
  if (status === 400 || status === 404) return 2
  return 5
}

export function startNotifications(state: State, settings: Settings, ownUrl: string) {
  let count = 0
  let held = [...state.notification.values()].filter(({ is_held }) => is_held)
  let over: string[] = []
  const underway = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  for (const notification of state.notification.values()) plan(notification)

  /** Takes one in: it may be dropped, held back, doubled and delayed, as the settings say. */
  function notify(body: Record<string, unknown>, urls: readonly string[] = [ownUrl]): void {
    count += 1
    if (settings.drop_every > 0 && count % settings.drop_every === 0) return
    for (const url of urls) hold({ ...blank(url), body: JSON.stringify(body) })
  }

  const blank = (url: string): OutgoingNotification => ({
    id: randomUUID(),
    body: '',
    url,
    attempts: 0,
    due_at: null,
    last_status: null,
  })

  function hold(notification: OutgoingNotification): void {
    held.push(notification)
    if (held.length < settings.reorder_window) {
      return state.saveNotification({ ...notification, is_held: true })
    }
    const batch = held.reverse()
    held = []
    for (const one of batch) {
      enqueue(one)
      for (let copy = 0; copy < settings.duplicates; copy += 1) enqueue({ ...one, id: randomUUID() })
    }
  }

  function enqueue(notification: OutgoingNotification): void {
    const due_at = Date.now() + settings.notification_delay_ms
    const next = { ...notification, is_held: false, due_at }
    state.saveNotification(next)
    plan(next)
  }

  function plan(notification: OutgoingNotification): void {
    if (notification.due_at === null) return
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void send(notification)
      },
      Math.max(0, notification.due_at - Date.now()),
    )
    timers.add(timer)
  }

  async function send(notification: OutgoingNotification): Promise<void> {
    // Forgotten by a reset.
    if (underway.has(notification.id) || !state.notification.has(notification.id)) return
    underway.add(notification.id)
    const status = await post(notification.url ?? ownUrl, notification.body)
    underway.delete(notification.id)
    if (!state.notification.has(notification.id)) return
    const attempts = notification.attempts + 1
    const pause = PAUSES[attempts - 1]
    const again = pause !== undefined && attempts <= retriesFor(status)
    const next = { ...notification, attempts, last_status: status }
    const planned = { ...next, due_at: again ? Date.now() + pause * settings.retry_scale : null }
    state.saveNotification(planned)
    plan(planned)
    if (!again) finish(planned.id)
  }

  function finish(id: string): void {
    over.push(id)
    const oldest = over.length > KEPT ? over.shift() : undefined
    if (oldest !== undefined) state.notification.delete(oldest)
  }

  function forget(): void {
    stop()
    timers.clear()
    held = []
    over = []
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
  }

  return { notify, forget, stop }
}

async function post(url: string, body: string): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Veritrans' },
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
