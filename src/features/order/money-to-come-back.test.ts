import { expect, test } from 'vitest'
import { isSentByPeople, moneyToComeBack } from './money-to-come-back'

const totals = { total_rupiah: 35_000 }

test('what comes back is what came, less what has gone back already', () => {
  expect(moneyToComeBack({ totals, payment: { received_rupiah: null, refunds: [] } })).toBe(35_000)
  expect(moneyToComeBack({ totals, payment: { received_rupiah: 34_999, refunds: [] } })).toBe(34_999)
  const refunds = [{ amount_rupiah: 5_000, state: 'given_back' as const, at: '2026-11-22T12:00:00Z' }]
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
