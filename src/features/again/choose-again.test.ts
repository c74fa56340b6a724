import { expect, test } from 'vitest'
import { chooseAgain, type OnSale } from './choose-again'

const ordered = [
  { variant_id: 'variant_A', title: 'Kopi', quantity: 3 },
  { variant_id: 'variant_B', title: 'Sambal', quantity: 2 },
  { variant_id: null, title: 'Batik', quantity: 1 },
]

const quoteOf = (lines: OnSale['lines']): OnSale => ({ lines })

test('as many as then, as far as there are; what is gone is named', () => {
  const quote = quoteOf([
    { variant_id: 'variant_A', problem: { possible_quantity: 1 } },
    { variant_id: 'variant_B' },
  ])
  expect(chooseAgain([], ordered, quote)).toEqual({
    cart: [
      { variant_id: 'variant_A', quantity: 1 },
      { variant_id: 'variant_B', quantity: 2 },
    ],
    told: { missing: ['Batik'], is_less: true, is_none: false },
  })
})

test('twice is as once, and what was in the basket stays', () => {
  const quote = quoteOf([{ variant_id: 'variant_A' }, { variant_id: 'variant_B' }])
  const before = [
    { variant_id: 'variant_C', quantity: 4 },
    { variant_id: 'variant_A', quantity: 9 },
  ]
  const once = chooseAgain(before, ordered, quote).cart
  expect(once).toContainEqual({ variant_id: 'variant_C', quantity: 4 })
  expect(once).toContainEqual({ variant_id: 'variant_A', quantity: 9 })
  expect(chooseAgain(once, ordered, quote).cart).toEqual(once)
})

test('nothing left is told as such', () => {
  expect(chooseAgain([], ordered, quoteOf([])).told).toEqual({
    missing: ['Kopi', 'Sambal', 'Batik'],
    is_less: false,
    is_none: true,
  })
})
