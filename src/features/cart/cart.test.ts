import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addItem,
  countPieces,
  MAX_LINES,
  MAX_QUANTITY,
  parseCart,
  serializeCart,
  setQuantity,
  type Cart,
} from './cart'

const variant = fc.stringMatching(/^variant_[A-Z0-9]{4,10}$/)
const cart: fc.Arbitrary<Cart> = fc.uniqueArray(
  fc.record({ variant_id: variant, quantity: fc.integer({ min: 1, max: MAX_QUANTITY }) }),
  { selector: (item) => item.variant_id, maxLength: MAX_LINES },
)

test('a basket reads back as it was written', () => {
  fc.assert(
    fc.property(cart, (basket) => {
      expect(parseCart(serializeCart(basket))).toEqual(basket)
    }),
  )
})

test('whatever stands in the cookie, the basket keeps to its limits', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.array(fc.string()).map((parts) => parts.map((part) => `variant_${part}:9`).join('.')),
  )
  fc.assert(
    fc.property(garbage, (text) => {
      const basket = parseCart(text)
      expect(basket.length).toBeLessThanOrEqual(MAX_LINES)
      for (const item of basket) expect(item.quantity).toSatisfy((n: number) => n >= 1 && n <= MAX_QUANTITY)
    }),
  )
})

test.each([
  ['variant_A:2.variant_A:3', [{ variant_id: 'variant_A', quantity: 5 }]],
  ['variant_A:0.variant_B:-1.variant_C:1e3.variant_D', []],
  ['prod_A:1.variant_:1.variant_A B:1', []],
  ['variant_A:999999', [{ variant_id: 'variant_A', quantity: MAX_QUANTITY }]],
  [undefined, []],
])('%s', (text, basket) => {
  expect(parseCart(text)).toEqual(basket)
})

test('adding sums up, and a full basket takes no new kind', () => {
  const full = Array.from({ length: MAX_LINES }, (_, index) => ({
    variant_id: `variant_${index}`,
    quantity: 1,
  }))
  expect(addItem(full, { variant_id: 'variant_new', quantity: 1 })).toEqual({ cart: full, isFull: true })
  const more = addItem(full, { variant_id: 'variant_3', quantity: 2 })
  expect(more.isFull).toBe(false)
  expect(more.cart[3]).toEqual({ variant_id: 'variant_3', quantity: 3 })
})

test('a quantity can be set and taken away without touching the rest', () => {
  fc.assert(
    fc.property(cart, fc.nat({ max: 1200 }), (basket, quantity) => {
      const [first, ...rest] = basket
      fc.pre(first !== undefined)
      const changed = setQuantity(basket, first?.variant_id ?? '', quantity)
      if (quantity === 0) expect(changed).toEqual(rest)
      else expect(countPieces(changed)).toBe(countPieces(rest) + Math.min(quantity, MAX_QUANTITY))
    }),
  )
})
