import { describe, expect, it } from 'vitest'
import { readReturned } from './read-returned'
import { readTransaction } from './read-transaction'

const told = (more: object) => {
  const read = readTransaction({
    order_id: 'payses_1',
    status_code: '200',
    gross_amount: '50000.00',
    transaction_status: 'partial_refund',
    ...more,
  })
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

const first = {
  refund_chargeback_id: 1,
  refund_amount: '20000.00',
  refund_key: 'gref_1',
  bank_confirmed_at: '2026-11-22 10:00:00',
}

describe('what has gone back', () => {
  it('is told piece by piece, with the bank’s word where there is one', () => {
    const second = { refund_chargeback_id: 2, refund_amount: '5000.00', refund_key: '' }
    expect(told({ refund_amount: '25000.00', refunds: [first, second] }).refunds).toEqual([
      { key: 'gref_1', amount_rupiah: 20_000, confirmed_at: '2026-11-22T03:00:00.000Z' },
      { key: '#2', amount_rupiah: 5000, confirmed_at: null },
    ])
  })

  it.each([
    ['the sum', { refund_amount: '25000.00', refunds: [first] }, 25_000],
    ['the pieces where there is no sum', { refunds: [first] }, 20_000],
    ['the sum where there are no pieces', { refund_amount: '7000.00' }, 7000],
    ['never more than was paid', { refund_amount: '70000.00' }, 50_000],
    ['nobody says how much', {}, null],
    ['nonsense', { refund_amount: 'a lot', refunds: ['x', null, { refund_amount: 5 }] }, 5],
    ['all of it', { transaction_status: 'refund' }, 50_000],
    ['all of it, by the bank', { transaction_status: 'chargeback' }, 50_000],
    ['part of it, by the bank', { transaction_status: 'partial_chargeback', refund_amount: '1.00' }, 1],
    ['nothing', { transaction_status: 'settlement' }, 0],
  ])('%s', (_name, more, rupiah) => {
    expect(readReturned(told(more))).toBe(rupiah)
  })
})
