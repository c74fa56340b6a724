import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAvailability, MOST_PIECES, possibleQuantity } from './describe-availability'

describe('describeAvailability', () => {
  it.each([
    [6, false, 'in_stock'],
    [5, false, 'few'],
    [1, false, 'few'],
    [0, false, 'sold_out'],
    [-2, false, 'sold_out'],
    [3, true, 'in_stock'],
    [0, true, 'made_to_order'],
    [-2, true, 'made_to_order'],
  ] as const)('%i pieces, made to order %s: %s', (available, made_to_order, word) => {
    expect(describeAvailability({ available, made_to_order })).toBe(word)
  })

  it('says sold out exactly when nothing can be ordered', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 2000 }), fc.boolean(), (available, made_to_order) => {
        const possible = possibleQuantity({ available, made_to_order })
        expect(describeAvailability({ available, made_to_order }) === 'sold_out').toBe(possible === 0)
        expect(possible).toBeGreaterThanOrEqual(0)
        expect(possible).toBeLessThanOrEqual(MOST_PIECES)
      }),
    )
  })
})
