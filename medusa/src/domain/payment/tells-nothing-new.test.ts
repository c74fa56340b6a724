import { describe, expect, it } from 'vitest'
import { type BookedAttempt, tellsNothingNew } from './tells-nothing-new'
import type { GatewayTransaction } from './types'

const told: GatewayTransaction = {
  order_ref: 'payses_1',
  status: 'settlement',
  fraud: 'accept',
  status_code: '200',
  gross_amount: '34000.00',
  currency: 'IDR',
  method: 'qris',
  transaction_id: 'tx_1',
  refund_amount: null,
  settled_at: null,
  expires_at: null,
  instruction: null,
}
const booked: BookedAttempt = {
  amount_rupiah: 34_000,
  captured_rupiah: 34_000,
  refunded_rupiah: 0,
  told_status: 'settlement',
}

describe('tellsNothingNew', () => {
  it.each<[string, Partial<GatewayTransaction>]>([
    ['the very status that is booked', {}],
    ['the waiting before it, late', { status: 'pending', status_code: '201' }],
  ])('is true of %s', (_name, changed) => {
    expect(tellsNothingNew({ ...told, ...changed }, booked)).toBe(true)
  })

  it.each<[string, Partial<GatewayTransaction>]>([
    ['a reversal by the bank', { status: 'deny' }],
    ['a dispute', { status: 'chargeback' }],
    ['a part of one', { status: 'partial_chargeback' }],
    ['money given back', { status: 'refund' }],
    ['a part of it', { status: 'partial_refund', refund_amount: '1000.00' }],
    ['an end', { status: 'expire' }],
    ['a cancellation', { status: 'cancel' }],
    ['a card that is captured and held', { status: 'capture', fraud: 'challenge' }],
    ['another word for paid', { status: 'capture' }],
    ['a word nobody knows', { status: 'levitating' }],
    ['another amount', { gross_amount: '34001.00' }],
    ['another currency', { currency: 'USD' }],
  ])('is false of %s', (_name, changed) => {
    expect(tellsNothingNew({ ...told, ...changed }, booked)).toBe(false)
  })

  it.each<[string, Partial<BookedAttempt>]>([
    ['that is not booked', { captured_rupiah: 0 }],
    ['of which a part has gone back', { refunded_rupiah: 1 }],
    ['that was taken back since', { told_status: 'deny' }],
    ['that was booked by people', { told_status: null }],
  ])('is false of a payment %s', (_name, changed) => {
    expect(tellsNothingNew(told, { ...booked, ...changed })).toBe(false)
  })
})
