import { expect, test } from 'vitest'
import { sumFigures } from './sum-figures'

const row = (sold_rupiah: number, makers_rupiah: number, fee_rupiah: number, delivery_rupiah = 0) => ({
  own: {
    sold_rupiah,
    makers_rupiah,
    fee_rupiah,
    delivery_rupiah,
    gateway_rupiah: 700,
    digits_rupiah: 40,
    lines: 1,
  },
})

test('the fees of the rows and what went above them are all that the makers did not receive', () => {
  const summed = sumFigures([
    row(0, 0, 30_000, 12_000),
    row(200_000, 160_000, 4_000),
    row(50_000, 45_000, 1_000),
  ])
  expect(summed).toEqual({
    sold_rupiah: 250_000,
    makers_rupiah: 205_000,
    fees_rupiah: 45_000,
    above_rupiah: 10_000,
    delivery_rupiah: 12_000,
    gateway_rupiah: 2100,
    digits_rupiah: 120,
  })
})

test('above the whole network there is nobody', () => {
  expect(sumFigures([row(100_000, 88_000, 12_000)]).above_rupiah).toBe(0)
})
