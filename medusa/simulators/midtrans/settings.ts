import { FRIENDLY_REPORT, type ReportSettings } from './report/settings.ts'

/** How unfriendly the gateway is; changed while it runs by `PATCH /simulator/settings`, and kept in the journal. */
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
  /**
   * The next so many API calls whose path contains `below` are answered with this status before any work is done: for real, or with HTTP
   * 200 and the code in the body. `retry_after` (seconds) is said with it; 0 for not.
   */
  fail_next: { count: number; status: number; below: string; as: 'http' | 'body'; retry_after: number }
  /** The next so many API calls whose path contains `lose_below` are worked on, and then the line is cut without an answer. */
  lose_next: number
  lose_below: string
  /** Each API call may fail, be lost after the work, or be slow, by chance; the same seed brings the same run of luck. */
  chaos: {
    seed: number
    lose_rate: number
    fail_rate: number
    slow_rate: number
    slow_ms: number
    fail_status: number
    below: string
  }
  /** Methods whose bank or wallet is out of reach (503), and those that the merchant never activated (402). */
  down_methods: string[]
  inactive_methods: string[]
  /** More charges than this in one minute are 429 with `Retry-After`; 0 for no limit. */
  charges_per_minute: number
  /** A refund key seen before: its first answer again, or 406. */
  repeated_refund: 'same' | '406'
  /** The next so many refunds are denied by the bank: body 202, nothing changed. */
  deny_refunds: number
  /** The merchant's balance does not cover refunds: 414. */
  no_funds: boolean
  /** When the second notification of a refund follows; below 0 for never. */
  bank_confirms_after_ms: number
  shopeepay_partial_refund: boolean
  /** Cards are captured as `challenge`. */
  challenge_cards: boolean
  /** A captured card is settled by itself after so long; 0 for never. */
  card_settles_after_ms: number
  /** The next so many payments by bank or store are taken back by the bank (`settlement -> deny`). */
  reverse_next: number
  reverse_after_ms: number
  /** QRIS is paid from another wallet than the acquirer's. */
  qris_off_us: boolean
  /** Status of a waiting ShopeePay as documented: "PENDING" and 200, instead of "pending" and 201. */
  shopeepay_shouts: boolean
  /** Idempotency keys of more than 46 characters: passed over, as documented, or refused, to find them. */
  long_idempotency_key: 'ignore' | 'refuse'
  /** Days are long: how many milliseconds one minute of expiry takes. */
  minute_ms: number
  /** Who the QR code pays. */
  merchant: { name: string; city: string; postcode: string; nmid: string }
  report: ReportSettings
}

export const FRIENDLY: Settings = {
  notification_delay_ms: 0,
  duplicates: 0,
  reorder_window: 1,
  drop_every: 0,
  retry_scale: 1,
  errors_as: 'body',
  slow_ms: 0,
  fail_next: { count: 0, status: 500, below: '/', as: 'http', retry_after: 0 },
  lose_next: 0,
  lose_below: '/',
  chaos: { seed: 1, lose_rate: 0, fail_rate: 0, slow_rate: 0, slow_ms: 200, fail_status: 503, below: '/' },
  down_methods: [],
  inactive_methods: [],
  charges_per_minute: 0,
  repeated_refund: 'same',
  deny_refunds: 0,
  no_funds: false,
  bank_confirms_after_ms: 300,
  shopeepay_partial_refund: false,
  challenge_cards: false,
  card_settles_after_ms: 0,
  reverse_next: 0,
  reverse_after_ms: 0,
  qris_off_us: false,
  shopeepay_shouts: true,
  long_idempotency_key: 'ignore',
  minute_ms: 60_000,
  merchant: { name: 'LAPAK PURNA CONTOH', city: 'JAKARTA', postcode: '10110', nmid: 'ID0000000000000' },
  report: FRIENDLY_REPORT,
}
