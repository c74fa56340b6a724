import { expect, test } from 'vitest'
import type { OrderRefund } from '#contracts/order'
import { isSentByPeople, moneyToComeBack } from './money-to-come-back'

const totals = { total_rupiah: 35_000 }

const given = (amount_rupiah: number, because: OrderRefund['because']): OrderRefund => ({
  amount_rupiah,
  state: 'given_back',
  at: '2026-11-22T12:00:00Z',
  because,
  method: 'qris',
  kept_method: null,
})

test('what comes back is what came, less what has gone back already', () => {
  expect(moneyToComeBack({ totals, payment: { received_rupiah: null, refunds: [] } })).toBe(35_000)
  expect(moneyToComeBack({ totals, payment: { received_rupiah: 34_999, refunds: [] } })).toBe(34_999)
  const refunds = [given(5_000, null)]
  expect(moneyToComeBack({ totals, payment: { received_rupiah: null, refunds } })).toBe(30_000)
})

test('what came twice or too late was never the money of the order', () => {
  const refunds = [given(35_000, 'paid_twice'), given(35_000, 'paid_too_late'), given(5_000, null)]
  expect(moneyToComeBack({ totals, payment: { received_rupiah: null, refunds } })).toBe(30_000)
})

test.each([
  ['qris', false],
  ['gopay', false],
  ['stripe', false],
  ['credit_card', false],
  ['bank_transfer', true],
  ['echannel', true],
  ['cstore', true],
  ['transfer', true],
  ['pickup', true],
  [null, false],
])('money that came by %s is sent back by people: %s', (method, by_people) => {
  expect(isSentByPeople({ method })).toBe(by_people)
})
