import { createHash, randomUUID } from 'node:crypto'
import { type Method, methodById } from './methods.ts'
import { digits } from './methods/method.ts'
import type { Hidden, Transaction } from './records.ts'
import { inJakarta, rupiah } from './values.ts'

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

/** What a payment is made of, whether a charge asked for it or the buyer picked it on the Snap page. */
export type NewPayment = {
  order_id: string
  amount: number
  customer_name?: string
  notification_urls?: string[]
  /** In milliseconds since 1970. */
  expires_at: number
  hidden?: Partial<Hidden>
  details?: Record<string, unknown>
}

export function beginTransaction(method: Method, payment: NewPayment): Transaction {
  const { order_id, amount, customer_name, notification_urls } = payment
  return {
    order_id,
    transaction_id: randomUUID(),
    method: method.id,
    status: 'pending',
    fraud_status: 'accept',
    amount,
    transaction_time: inJakarta(new Date()),
    settlement_time: null,
    expires_at: new Date(payment.expires_at).toISOString(),
    details: { ...method.details(), ...payment.details },
    refunds: [],
    hidden: { ...references(), ...payment.hidden },
    customer_name,
    notification_urls,
  }
}

function references(): Hidden {
  return {
    reference: `A1${digits(14)}${randomUUID().slice(0, 8)}`.replaceAll('-', ''),
    approval_code: digits(20),
    reference_number: digits(18),
    reference_id: `DL-${randomUUID().replaceAll('-', '').slice(0, 22)}`,
    cross_reference: randomUUID(),
  }
}

/** What status answers and notifications have in common. */
export function describe(transaction: Transaction): Record<string, unknown> {
  const method = methodById(transaction.method)
  const isPaid = transaction.settlement_time !== null
  return {
    ...transaction.details,
    ...(isPaid && method?.paidDetails?.(transaction)),
    ...(transaction.method === 'qris' &&
      transaction.status !== 'pending' && {
        transaction_type: transaction.hidden?.is_off_us ? 'off-us' : 'on-us',
      }),
    transaction_time: transaction.transaction_time,
    ...(transaction.settlement_time && { settlement_time: transaction.settlement_time }),
    transaction_status: transaction.status,
    transaction_id: transaction.transaction_id,
    payment_type: method?.payment_type ?? transaction.method,
    order_id: transaction.order_id,
    merchant_id: 'G000000000',
    gross_amount: rupiah(transaction.amount),
    // Indomaret alone is told of without it.
    ...(transaction.method !== 'indomaret' && { fraud_status: transaction.fraud_status }),
    currency: 'IDR',
    expiry_time: inJakarta(new Date(transaction.expires_at)),
    ...describeReturned(transaction),
  }
}

export const refundedAmount = ({ refunds }: Transaction): number =>
  refunds.reduce((sum, refund) => sum + Number(refund.refund_amount), 0)

function describeReturned(transaction: Transaction): Record<string, unknown> {
  const taken = (transaction.chargebacks ?? []).filter(({ is_whole }) => !is_whole)
  const entries = [
    ...transaction.refunds,
    ...taken.map(({ amount, at }, index) => ({
      refund_chargeback_id: transaction.refunds.length + index + 1,
      refund_amount: rupiah(amount),
      created_at: at,
      reason: 'chargeback',
      refund_key: '',
      refund_method: 'offline',
    })),
  ]
  if (entries.length === 0) return {}
  const returned = taken.reduce((sum, { amount }) => sum + amount, refundedAmount(transaction))
  return { refund_amount: rupiah(returned), refunds: entries }
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
