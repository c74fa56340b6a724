import { expect, it } from 'vitest'
import { isOwnPurchase } from './is-own-purchase'

const own = '+6281234567890'

it.each([
  [own, true],
  ['0812-3456-7890', true],
  ['62 812 3456 7890', true],
  ['+6281234567891', false],
  ['', false],
])('takes an order of %j for her own: %s', (phone, expected) => {
  expect(isOwnPurchase(own, [phone])).toBe(expected)
})

it('looks at every number of the order, and at none where she has none herself', () => {
  expect(isOwnPurchase(own, [null, '+6281234567891', own])).toBe(true)
  expect(isOwnPurchase(own, [])).toBe(false)
  expect(isOwnPurchase(null, [null, own])).toBe(false)
  expect(isOwnPurchase('', [''])).toBe(false)
})
