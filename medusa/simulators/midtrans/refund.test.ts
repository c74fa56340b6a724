import { describe, expect, it } from 'vitest'
import { isRefusal } from './errors.ts'
import { METHODS, methodById } from './methods.ts'
import { decideRefund } from './refund.ts'
import { FRIENDLY } from './settings.ts'
import type { Transaction } from './records.ts'
import { beginTransaction } from './transactions.ts'
import { inJakarta } from './values.ts'

const DAY_MS = 24 * 60 * 60 * 1000

function paid(methodId: string, daysAgo = 0, is_off_us = false): Transaction {
  const method = methodById(methodId)
  if (!method) throw new Error(methodId)
  const begun = beginTransaction(method, {
    order_id: 'o',
    amount: 50_000,
    expires_at: Date.now(),
    hidden: { is_off_us },
  })
  const settlement_time = inJakarta(new Date(Date.now() - daysAgo * DAY_MS))
  return { ...begun, status: 'settlement', settlement_time }
}

const decide = (transaction: Transaction, amount: number, settings = FRIENDLY) => {
  const decision = decideRefund(transaction, { key: 'k', amount, reason: '' }, settings)
  return isRefusal(decision) ? decision.code : decision.kind === 'new' ? decision.status : decision.kind
}

describe('decideRefund', () => {
  it.each(METHODS.map(({ id, refund }) => [id, refund] as const))('%s: %s', (id, refund) => {
    const [part, whole] = [decide(paid(id), 20_000), decide(paid(id), 50_000)]
    if (refund === 'none') expect([part, whole]).toEqual([412, 412])
    else expect([part, whole]).toEqual([refund === 'whole' ? 414 : 'partial_refund', 'refund'])
  })

  it.each([
    ['qris', false, 44, 'refund'],
    ['qris', false, 46, 412],
    ['qris', true, 6, 'refund'],
    ['qris', true, 8, 412],
    ['gopay', false, 46, 412],
    ['shopeepay', false, 364, 'refund'],
  ] as const)('%s (off-us: %s) after %i days: %s', (method, isOffUs, days, outcome) => {
    expect(decide(paid(method, days, isOffUs), 50_000)).toBe(outcome)
  })

  it.each([0, -1, 1.5, 50_001, Number.NaN])('an amount of %d is 414', (amount) => {
    expect(decide(paid('qris'), amount)).toBe(414)
  })

  it('without funds nothing goes back', () => {
    expect(decide(paid('qris'), 1_000, { ...FRIENDLY, no_funds: true })).toBe(414)
  })
})
