import { randomUUID } from 'node:crypto'
import { type Refusal, invalid, refusal } from './errors.ts'
import { methodById } from './methods.ts'
import type { Settings } from './settings.ts'
import type { Refund, Transaction } from './records.ts'
import { mayBecome, refundedAmount } from './transactions.ts'
import { fromJakarta, inJakarta, rupiah } from './values.ts'

export type RefundWish = { key: string; amount: number; reason: string }

export type RefundDecision = { kind: 'again' } | { kind: 'new'; status: string; refund: Refund }

const KEY = /^[A-Za-z0-9_-]{1,50}$/
const DAY_MINUTES = 24 * 60

/** `{ refund_key?, amount?, reason? }`: everything may be left out; the whole amount is the default. */
export function readRefundWish(
  body: Record<string, unknown> | null,
  transaction: Transaction,
): RefundWish | Refusal {
  const { refund_key = randomUUID(), amount = transaction.amount, reason = '' } = body ?? {}
  if (typeof refund_key !== 'string' || !KEY.test(refund_key)) return invalid(['refund_key is invalid'])
  return { key: refund_key, amount: Number(amount), reason: String(reason).slice(0, 255) }
}

export function decideRefund(
  transaction: Transaction,
  wish: RefundWish,
  settings: Settings,
  now = Date.now(),
): RefundDecision | Refusal {
  if (transaction.refunds.some(({ refund_key }) => refund_key === wish.key)) {
    return settings.repeated_refund === 'same' ? { kind: 'again' } : refusal(406, 'Duplicate refund ID')
  }
  const method = methodById(transaction.method)
  if (!method || method.refund === 'none' || isTooLate(transaction, settings, now)) return refusal(412)
  const rest = transaction.amount - refundedAmount(transaction)
  if (!Number.isInteger(wish.amount) || wish.amount <= 0 || wish.amount > rest) return refusal(414)
  const takesParts = method.refund === 'whole_or_part' || settings.shopeepay_partial_refund
  if (wish.amount < rest && !takesParts) return refusal(414)
  const status = wish.amount === rest ? 'refund' : 'partial_refund'
  if (!mayBecome(transaction.status, status)) return refusal(412)
  if (settings.no_funds) return refusal(414, 'Refund request is rejected due to merchant insufficient funds.')
  return { kind: 'new', status, refund: makeRefund(transaction, wish, now) }
}

function isTooLate(transaction: Transaction, { minute_ms }: Settings, now: number): boolean {
  const days = methodById(transaction.method)?.refund_days(transaction) ?? 0
  const from = fromJakarta(transaction.settlement_time ?? transaction.transaction_time)
  return now > from + 1000 + days * DAY_MINUTES * minute_ms
}

const makeRefund = ({ refunds }: Transaction, wish: RefundWish, now: number): Refund => ({
  refund_chargeback_id: refunds.length + 1,
  refund_amount: rupiah(wish.amount),
  created_at: inJakarta(new Date(now)),
  reason: wish.reason,
  refund_key: wish.key,
  refund_method: 'online',
})
