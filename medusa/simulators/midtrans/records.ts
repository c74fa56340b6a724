import type { Settings } from './settings.ts'

export type SnapItem = { id: string; name: string; price: number; quantity: number }

export type SnapSession = {
  token: string
  order_id: string
  amount: number
  items: SnapItem[]
  customer_name: string
  finish_url: string
  /** The methods that the page offers; all of them when there are none. */
  enabled?: string[]
  /** Where messages about it go; the simulator's own address when there are none. */
  notification_urls?: string[]
  /** The page is dead after this instant, ISO. */
  expires_at: string
  /** A newer token was made for the same order. */
  is_replaced: boolean
}

export type Refund = {
  refund_chargeback_id: number
  refund_amount: string
  created_at: string
  reason: string
  refund_key: string
  refund_method: 'online' | 'offline'
  bank_confirmed_at?: string
}

export type Chargeback = { amount: number; at: string; is_whole: boolean }

/** What no answer tells, or not all of them. */
export type Hidden = {
  /** What the QR code holds: told by the charge alone. */
  qr_string?: string
  /** The name of its QR code and of its page in a wallet. */
  reference: string
  callback_url?: string
  is_off_us?: boolean
  approval_code?: string
  reference_number?: string
  reference_id?: string
  cross_reference?: string
}

export type Transaction = {
  order_id: string
  transaction_id: string
  method: string
  status: string
  fraud_status: string
  amount: number
  transaction_time: string
  settlement_time: string | null
  expires_at: string
  /** Fields of the method's own: VA number and the like. */
  details: Record<string, unknown>
  refunds: Refund[]
  hidden?: Hidden
  customer_name?: string
  notification_urls?: string[]
  chargebacks?: Chargeback[]
  /** When the bank took a settled payment back, as Jakarta reads it. */
  reversed_at?: string
  /** What happens to it by itself, and when, in milliseconds since 1970. */
  planned?: Planned[]
}

export type Planned =
  | { what: 'confirm_refund'; refund_key: string; at: number }
  | { what: 'reverse'; at: number }
  | { what: 'settle_card'; at: number }

export type OutgoingNotification = {
  id: string
  body: string
  url?: string
  attempts: number
  /** When it is to be sent next, in milliseconds since 1970; null when it is over. */
  due_at: number | null
  last_status: number | null
  /** Waits for others, with which it is sent in turned order. */
  is_held?: boolean
}

/** The answer that an idempotency key brings again. */
export type KeptAnswer = { key: string; at: number; status: number; body: object }

export type Tables = {
  session: Map<string, SnapSession>
  transaction: Map<string, Transaction>
  notification: Map<string, OutgoingNotification>
  answer: Map<string, KeptAnswer>
  settings: Map<string, Settings>
}
