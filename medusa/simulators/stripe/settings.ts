/** How unfriendly the gateway is; changed while it runs by `PATCH /simulator/settings`. */
export type Settings = {
  /** Wait before an event is sent the first time. */
  webhook_delay_ms: number
  /** Copies sent beside each event. */
  duplicates: number
  /** Hold events back and send them in reverse, this many at a time. */
  reorder_window: number
  /** Every n-th event is never sent; 0 for none. */
  drop_every: number
  /** The pauses between retries times this: 1 for a minute, 0.001 for 0.06 seconds. */
  retry_scale: number
  /** Each answer waits this long. */
  slow_ms: number
  /**
   * The next so many API calls are answered with this status before any work is done; with `below`, those of such paths. `saved`
   * keeps that answer under the call's idempotency key, as Stripe keeps a 500 that came while it was at work.
   */
  fail_next: { count: number; status: number; below?: string; saved?: boolean }
  /** The next so many API calls are worked on, and then the line is cut without an answer. */
  lose_next: number
  /** What becomes of a refund at once. */
  refund_status: string
  /** Time can pass faster: how many milliseconds one minute until expiry takes. */
  minute_ms: number
}

export const FRIENDLY: Settings = {
  webhook_delay_ms: 0,
  duplicates: 0,
  reorder_window: 1,
  drop_every: 0,
  retry_scale: 1,
  slow_ms: 0,
  fail_next: { count: 0, status: 500 },
  lose_next: 0,
  refund_status: 'succeeded',
  minute_ms: 60_000,
}

export function changeSettings(settings: Settings, change: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(change)) {
    if (!(name in FRIENDLY)) return `There is no setting "${name}".`
    const expected = FRIENDLY[name as keyof Settings]
    if (typeof value !== typeof expected) return `"${name}" must be a ${typeof expected}.`
  }
  Object.assign(settings, change)
  return null
}
