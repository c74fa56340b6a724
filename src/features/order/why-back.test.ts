import { expect, test } from 'vitest'
import type { OrderRefund } from '#contracts/order'
import { whyBack } from './why-back'

const refund: OrderRefund = {
  amount_rupiah: 35_000,
  state: 'given_back',
  at: '2026-11-22T12:00:00Z',
  because: 'paid_twice',
  method: 'qris',
  kept_method: 'bca_va',
}

test('money that came twice says so, and by which ways', () => {
  expect(whyBack(refund)).toMatch(/dua kali.*BCA.*QRIS/)
  expect(whyBack({ ...refund, kept_method: 'bank_transfer' })).toContain('virtual account bank')
  expect(whyBack({ ...refund, method: null })).toMatch(/dua kali\.$/)
})

test('money that came too late says so; what people decided needs no words', () => {
  expect(whyBack({ ...refund, because: 'paid_too_late' })).toContain('terlambat')
  expect(whyBack({ ...refund, because: null })).toBeUndefined()
})
