import fc from 'fast-check'
import type { Quote, QuoteLine } from '#contracts/quote'
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
import { groupByOrigin } from './parcel-groups'

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

test('what one organisation sends is one parcel that bears its name, whoever sells it', () => {
  const cooperative = { handle: 'koperasi', name: 'Koperasi', place: 'Jember' }
  const group = { handle: 'kelompok', name: 'Kelompok' }
  const quote: Quote = {
    lines: [
      line('variant_A', group, cooperative),
      line('variant_B', { handle: 'lain', name: 'Lain' }, { handle: 'lain', name: 'Lain' }),
      { ...line('variant_C', cooperative, cooperative), problem: soldOut },
    ],
    unknown_lines: [],
    parcels: [],
    totals: { items_rupiah: 0, delivery_rupiah: 0, discount_rupiah: 0, total_rupiah: 0, quantity: 0 },
    discounts: [],
    complete: false,
  }
  expect(
    groupByOrigin(quote).map(({ origin, lines }) => [origin, lines.map(({ variant_id }) => variant_id)]),
  ).toEqual([
    [cooperative, ['variant_A', 'variant_C']],
    [{ handle: 'lain', name: 'Lain' }, ['variant_B']],
  ])
})

const soldOut = { code: 'sold_out', message: 'Habis.', possible_quantity: 0 } as const

function line(
  variant_id: string,
  organisation: QuoteLine['organisation'],
  origin: QuoteLine['origin'],
): QuoteLine {
  return {
    variant_id,
    product_id: 'prod_1',
    handle: 'barang',
    title: 'Barang',
    quantity: 1,
    unit_price_rupiah: 1,
    total_rupiah: 1,
    weight_gram: 1,
    organisation_id: organisation.handle,
    organisation,
    origin_organisation_id: origin.handle,
    origin,
  }
}
