import { expect, it } from 'vitest'
import { mayStillPay } from './may-still-pay'

const placed = new Date('2026-11-01T10:00:00Z')

it.each([
  ['2026-11-01T10:00:00Z', true],
  ['2026-11-08T09:59:59Z', true],
  ['2026-11-08T10:00:00Z', false],
  ['2027-11-01T10:00:00Z', false],
])('an order of 1 November is open for another way to pay at %s: %s', (now, expected) => {
  expect(mayStillPay(placed, new Date(now))).toBe(expected)
})
