/** How unfriendly the gateway is; changed while it runs by `PATCH /simulator/settings`. */
export type Settings = {
  /** Wait before a notification is sent the first time. */
  notification_delay_ms: number
  /** Copies sent beside each notification. */
  duplicates: number
  /** Hold notifications back and send them in reverse, this many at a time. */
  reorder_window: number
  /** Every n-th notification is never sent; 0 for none. */
  drop_every: number
  /** The documented pauses between retries times this: 1 for two minutes, 0.001 for 0.12 seconds. */
  retry_scale: number
  /** Refusals of the Core API: HTTP 200 with the error in the body, or the real status. */
  errors_as: 'body' | 'http'
  /** Each answer waits this long. */
  slow_ms: number
  /** The next so many API calls are answered with this status before any work is done; with `below`, those of such paths. */
  fail_next: { count: number; status: number; below?: string }
  /** The next so many API calls are worked on, and then the line is cut without an answer. */
  lose_next: number
  /** A refund key seen before: its first answer again, or 406. */
  repeated_refund: 'same' | '406'
  /** Days are long: how many milliseconds one minute of expiry takes. */
  minute_ms: number
}

export const FRIENDLY: Settings = {
  notification_delay_ms: 0,
  duplicates: 0,
  reorder_window: 1,
  drop_every: 0,
  retry_scale: 1,
  errors_as: 'body',
  slow_ms: 0,
  fail_next: { count: 0, status: 500 },
  lose_next: 0,
  repeated_refund: 'same',
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
