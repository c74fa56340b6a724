import { type Result, ok, refuse } from '../failure'
import { readGatewayInstant, readInstruction } from './read-instruction'
import { readReturnedParts } from './read-returned'
import type { GatewayTransaction } from './types'

const REFERENCE = /^[A-Za-z0-9._~-]{1,50}$/

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Reads the fields that notifications and status answers share; unknown ones are ignored. */
export function readTransaction(body: unknown): Result<GatewayTransaction> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse('not_an_object', 'Isi pesan gerbang pembayaran bukan objek JSON.')
  }
  const field = (name: string): unknown => Reflect.get(body, name)
  const order_ref = text(field('order_id'))
  const status = text(field('transaction_status'))
  const status_code = text(field('status_code'))
  const gross_amount = text(field('gross_amount'))
  if (order_ref === null || status === null || status_code === null || gross_amount === null) {
    return refuse('missing_field', 'Pesan gerbang pembayaran tidak lengkap.')
  }
  if (!REFERENCE.test(order_ref)) return refuse('odd_reference', 'Nomor rujukan pembayaran tidak wajar.')
  return ok({
    order_ref,
    status: status.toLowerCase(),
    fraud: text(field('fraud_status'))?.toLowerCase() ?? null,
    status_code,
    gross_amount,
    currency: text(field('currency'))?.toUpperCase() ?? null,
    method: text(field('payment_type')),
    transaction_id: text(field('transaction_id')),
    refund_amount: text(field('refund_amount')),
    refunds: readReturnedParts(field('refunds')),
    settled_at: text(field('settlement_time')),
    expires_at: readGatewayInstant(field('expiry_time')),
    instruction: readInstruction(body),
  })
}
