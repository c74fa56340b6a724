import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandBetween, bandOf, PRICE_BANDS } from './price-bands'

it('every price is in one band, and between its ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (price) => {
      const within = PRICE_BANDS.filter(({ min = 0, max = Infinity }) => price >= min && price <= max)
      expect(within.map(({ key }) => key)).toEqual([bandOf(price)])
    }),
  )
})

it('a band is known by its ends', () => {
  for (const band of PRICE_BANDS) expect(bandBetween(band.min, band.max)).toEqual(band)
  expect(bandBetween(undefined, undefined)).toBeUndefined()
  expect(bandBetween(15_000, 30_000)).toBeUndefined()
})
