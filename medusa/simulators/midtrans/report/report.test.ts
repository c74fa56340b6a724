import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS, methodById } from '../methods.ts'
import type { Refund, Transaction } from '../records.ts'
import { beginTransaction } from '../transactions.ts'
import { cellsOf, NAMES } from './columns.ts'
import { feeOf } from './fee.ts'
import { rowsOf } from './rows.ts'
import { FRIENDLY_REPORT as REPORT } from './settings.ts'
import { writeCsv } from './write-csv.ts'

function settled(methodId: string, amount: number, more: Partial<Transaction> = {}): Transaction {
  const method = methodById(methodId)
  if (!method) throw new Error(methodId)
  const begun = beginTransaction(method, { order_id: 'order-1', amount, expires_at: Date.now() })
  return { ...begun, status: 'settlement', settlement_time: '2026-11-22 10:00:00', ...more }
}

const refund = (amount: number, key: string): Refund => ({
  refund_chargeback_id: 1,
  refund_amount: `${amount}.00`,
  created_at: '2026-11-23 09:00:00',
  reason: '',
  refund_key: key,
  refund_method: 'online',
})

describe('feeOf', () => {
  it.each([
    ['bca_va', 100_000, { mdr: 0, fixed: 4_000, vat: 440, total: 4_440 }],
    ['gopay', 100_000, { mdr: 2_000, fixed: 0, vat: 220, total: 2_220 }],
    ['qris', 500_000, { mdr: 0, fixed: 0, vat: 0, total: 0 }],
    ['qris', 500_001, { mdr: 1_500, fixed: 0, vat: 165, total: 1_665 }],
    ['indomaret', 100_000, { mdr: 0, fixed: 5_000, vat: 550, total: 5_550 }],
    ['credit_card', 100_000, { mdr: 2_900, fixed: 2_000, vat: 539, total: 5_439 }],
  ])('%s of %i', (method, amount, fee) => expect(feeOf({ method, amount }, REPORT)).toEqual(fee))

  it('a merchant that is not micro pays for every QRIS', () => {
    const fee = feeOf({ method: 'qris', amount: 100_000 }, { ...REPORT, micro_merchant: false })
    expect(fee).toMatchObject({ mdr: 700, vat: 77 })
  })
})

describe('rowsOf', () => {
  it('tells nothing of what was never paid', () => {
    expect(rowsOf(settled('qris', 1, { settlement_time: null }), REPORT)).toEqual([])
  })

  it('a whole refund in parts brings the fee back with its last part', () => {
    const refunds = [refund(40_000, 'a'), refund(60_000, 'b')]
    const rows = rowsOf(settled('gopay', 100_000, { refunds }), REPORT)
    expect(rows.map(({ amount, fee, refund_type }) => [amount, fee.total, refund_type])).toEqual([
      [100_000, 2_220, ''],
      [-40_000, 0, 'Normal Refund'],
      [-60_000, -2_220, 'Normal Refund'],
    ])
  })

  it('chargeback and reversal', () => {
    const chargebacks = [{ amount: 30_000, at: '2026-11-25 08:00:00', is_whole: false }]
    const taken = rowsOf(settled('credit_card', 100_000, { chargebacks }), REPORT).at(-1)
    expect(taken).toMatchObject({ status: 'Chargeback', refund_type: 'Chargeback', amount: -30_000 })
    const reversed = rowsOf(settled('bca_va', 50_000, { reversed_at: '2026-11-22 10:01:00' }), REPORT).at(-1)
    expect(reversed).toMatchObject({
      type: 'Payment',
      status: 'Reversal',
      amount: -50_000,
      fee: { total: -4_440 },
    })
  })

  it('net is gross less fee, and fee is its parts, in every line', () => {
    const methods = fc.constantFrom(...METHODS.map(({ id }) => id))
    fc.assert(
      fc.property(methods, fc.integer({ min: 1, max: 10_000_000 }), (method, amount) => {
        for (const row of rowsOf(settled(method, amount, { reversed_at: '2026-11-22 10:01:00' }), REPORT)) {
          const { mdr, fixed, vat, total } = row.fee
          expect(mdr + fixed + vat).toBe(total)
          expect(cellsOf(row)[NAMES.indexOf('Net Amount')]).toBe(row.amount - total)
        }
      }),
    )
  })
})

it('writes texts with commas and quotation marks as one field', () => {
  expect(writeCsv([['a,b', 'c"d', 5]])).toBe('"a,b","c""d",5.00\r\n')
})
