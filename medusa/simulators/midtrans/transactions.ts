import { createHash, randomInt, randomUUID } from 'node:crypto'
import { type Method, methodById } from './methods.ts'
import type { SnapSession, Transaction } from './state.ts'

/** The statuses that may follow each other, as documented. */
const NEXT: Record<string, string[]> = {
  pending: ['settlement', 'capture', 'expire', 'cancel', 'deny', 'failure'],
  authorize: ['capture', 'deny', 'cancel', 'expire'],
  capture: ['settlement', 'cancel', 'refund', 'partial_refund', 'chargeback'],
  settlement: ['refund', 'partial_refund', 'chargeback', 'partial_chargeback', 'deny'],
  partial_refund: ['partial_refund', 'refund'],
}

export const mayBecome = (from: string, to: string): boolean => NEXT[from]?.includes(to) ?? false

const CODES: Record<string, string> = {
  pending: '201',
  authorize: '200',
  capture: '200',
  settlement: '200',
  refund: '200',
  partial_refund: '200',
  chargeback: '200',
  partial_chargeback: '200',
}

export const statusCode = (transaction: Transaction): string =>
  transaction.status === 'capture' && transaction.fraud_status === 'challenge'
    ? '201'
    : (CODES[transaction.status] ?? '202')

/** "2026-11-21 19:00:00", as Jakarta reads it. */
export function inJakarta(instant: Date): string {
  return new Date(instant.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

export const rupiah = (amount: number): string => `${amount}.00`

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

export function chooseMethod(session: SnapSession, method: Method, minute_ms: number): Transaction {
  const now = new Date()
  const own = now.getTime() + method.minutes * minute_ms
  return {
    order_id: session.order_id,
    transaction_id: randomUUID(),
    method: method.id,
    status: 'pending',
    fraud_status: 'accept',
    amount: session.amount,
    transaction_time: inJakarta(now),
    settlement_time: null,
    expires_at: new Date(Math.min(own, Date.parse(session.expires_at))).toISOString(),
    details: method.details(digits),
    refunds: [],
  }
}

/** What status answers and notifications have in common. */
export function describe(transaction: Transaction): Record<string, unknown> {
  const refunded = transaction.refunds.reduce((sum, refund) => sum + Number(refund.refund_amount), 0)
  return {
    ...transaction.details,
    transaction_time: transaction.transaction_time,
    ...(transaction.settlement_time && { settlement_time: transaction.settlement_time }),
    transaction_status: transaction.status,
    transaction_id: transaction.transaction_id,
    payment_type: methodById(transaction.method)?.payment_type ?? transaction.method,
    order_id: transaction.order_id,
    merchant_id: 'G000000000',
    gross_amount: rupiah(transaction.amount),
    fraud_status: transaction.fraud_status,
    currency: 'IDR',
    expiry_time: inJakarta(new Date(transaction.expires_at)),
    ...(refunded > 0 && { refund_amount: rupiah(refunded), refunds: transaction.refunds }),
  }
}

export function sign(order_id: string, status_code: string, gross_amount: string, serverKey: string): string {
  return createHash('sha512')
    .update(order_id + status_code + gross_amount + serverKey)
    .digest('hex')
}

export function describeNotification(transaction: Transaction, serverKey: string): Record<string, unknown> {
  const code = statusCode(transaction)
  return {
    ...describe(transaction),
    status_message: 'midtrans payment notification',
    status_code: code,
    signature_key: sign(transaction.order_id, code, rupiah(transaction.amount), serverKey),
  }
}
