import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribute } from './distribute'

type Vectors = { cases: { id: string; amount: number; ratios: number[]; largest_remainder: number[] }[] }
const vectorsUrl = new URL('../../../../tests/vectors/split.json', import.meta.url)
const vectors = JSON.parse(readFileSync(vectorsUrl, 'utf8')) as Vectors

const amounts = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })
const ratioLists = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((ratios) => ratios.some((ratio) => ratio > 0))
const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0)

describe('distribute, cases of other money libraries', () => {
  it('reads the whole vector file', () => expect(vectors.cases.length).toBe(35))

  it.each(vectors.cases)('$id: $amount by $ratios', ({ amount, ratios, largest_remainder }) => {
    expect(distribute(amount, ratios)).toEqual(largest_remainder)
  })
})

describe('distribute', () => {
  it('sums to the whole', () => {
    fc.assert(
      fc.property(amounts, ratioLists, (amount, ratios) => {
        expect(sum(distribute(amount, ratios))).toBe(amount)
      }),
    )
  })

  it('keeps every part within one rupiah of its exact share, and on the side of the amount', () => {
    fc.assert(
      fc.property(amounts, ratioLists, (amount, ratios) => {
        const total = BigInt(sum(ratios))
        distribute(amount, ratios).forEach((part, index) => {
          const difference = BigInt(part) * total - BigInt(amount) * BigInt(ratios[index] ?? 0)
          expect(difference < total && -difference < total).toBe(true)
          expect(part === 0 || part > 0 === amount > 0).toBe(true)
        })
      }),
    )
  })

  it('gives a larger ratio never less than a smaller one, and equal ratios within one, earlier first', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), ratioLists, (amount, ratios) => {
        const parts = distribute(amount, ratios)
        ratios.forEach((ratio, i) =>
          ratios.forEach((other, j) => {
            if (ratio > other || (ratio === other && i < j)) {
              expect(parts[i] ?? 0).toBeGreaterThanOrEqual(parts[j] ?? 0)
            }
          }),
        )
      }),
    )
  })

  it('does not depend on the scale of the ratios', () => {
    fc.assert(
      fc.property(amounts, ratioLists, fc.integer({ min: 2, max: 1000 }), (amount, ratios, factor) => {
        const scaled = ratios.map((ratio) => ratio * factor)
        expect(distribute(amount, scaled)).toEqual(distribute(amount, ratios))
      }),
    )
  })

  it('mirrors a negative amount', () => {
    fc.assert(
      fc.property(fc.nat(), ratioLists, (amount, ratios) => {
        const mirrored = distribute(amount, ratios).map((part) => (part === 0 ? 0 : -part))
        expect(distribute(amount === 0 ? 0 : -amount, ratios)).toEqual(mirrored)
      }),
    )
  })

  it('reads very small and very large ratios exactly', () => {
    expect(distribute(3, [1e-7, 2e-7])).toEqual([1, 2])
    expect(distribute(4, [1e21, 3e21])).toEqual([1, 3])
  })

  it('needs nobody to share nothing', () => {
    expect(distribute(0, [])).toEqual([])
    expect(distribute(0, [0, 0])).toEqual([0, 0])
  })

  it.each([
    ['an amount that is not whole', 1.5, [1]],
    ['an amount beyond safe integers', 2 ** 53, [1]],
    ['nobody to share with', 5, []],
    ['ratios that sum to zero', 5, [0, 0]],
    ['ratios of both signs', 5, [2, -1]],
    ['a ratio that is no number', 5, [Number.NaN]],
  ])('throws on %s', (_, amount, ratios) => {
    expect(() => distribute(amount, ratios)).toThrow(RangeError)
  })
})
