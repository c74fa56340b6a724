import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLine } from '../attribution/split-line'
import { shareDiscounts, sumDiscounts, type ExactDiscount } from './share-discounts'
import { wholeParts } from './whole-parts'

/** Lines with a price, discounted by up to three promotions that together never take more than the line costs. */
const basket = fc.array(
  fc.record({
    price: fc.integer({ min: 1, max: 5_000_000 }),
    rates: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
)

function discountsOf(lines: { price: number; rates: number[] }[]): ExactDiscount[] {
  return lines.flatMap(({ price, rates }, line) => {
    let left = price
    return rates.map((rate, promotion) => {
      const amount = (left * rate) / 10_000
      left -= amount
      return { target: `line-${line}`, code: `CODE${promotion}`, amount }
    })
  })
}

describe('shareDiscounts', () => {
  it('is whole everywhere, sums to the rounded whole, and never takes more than there is', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const exact = discountsOf(lines)
        const shared = shareDiscounts(exact)
        const sum = exact.reduce((total, { amount }) => total + amount, 0)
        expect(Math.abs(sumDiscounts(shared) - sum)).toBeLessThanOrEqual(0.500001)
        for (const [index, { price }] of lines.entries()) {
          const own = shared.filter(({ target }) => target === `line-${index}`)
          expect(sumDiscounts(own)).toBeLessThanOrEqual(price)
          for (const { amount_rupiah } of own) expect(Number.isSafeInteger(amount_rupiah)).toBe(true)
        }
      }),
    )
  })

  it('leaves a line that the attribution splits to the last rupiah', () => {
    const rate = fc.integer({ min: 0, max: 4000 })
    const fee = fc.record({ rate_bps: rate, fixed_rupiah: fc.integer({ min: 0, max: 5000 }) })
    fc.assert(
      fc.property(basket, fc.array(fee, { maxLength: 3 }), (lines, fees) => {
        const shared = shareDiscounts(discountsOf(lines))
        const paid = lines.map(({ price }, index) => {
          const taken = sumDiscounts(shared.filter(({ target }) => target === `line-${index}`))
          const split = splitLine({
            net_rupiah: price - taken,
            quantity: 1,
            fees: fees.map((one, level) => ({
              ...one,
              organisation_id: `org_${level}`,
              policy_id: `fee_${level}`,
            })),
            makers: [
              { member_id: 'one', share_bps: 3333 },
              { member_id: 'two', share_bps: 6667 },
            ],
          })
          return [...split.fees, ...split.makers].reduce((sum, part) => sum + part.amount_rupiah, 0)
        })
        const whole = lines.reduce((sum, { price }) => sum + price, 0)
        expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(whole - sumDiscounts(shared))
      }),
    )
  })

  it('gives a missing rupiah to the largest fraction, and the earlier one of equals', () => {
    expect(wholeParts([33_333.333333, 33_333.333333, 33_333.333333])).toEqual([33_334, 33_333, 33_333])
    expect(wholeParts([1234.5])).toEqual([1235])
    expect(wholeParts([0.4, 0.6])).toEqual([0, 1])
    expect(wholeParts([])).toEqual([])
  })

  it('keeps two promotions on one line within its price', () => {
    const exact = [
      { target: 'a', code: 'X', amount: 50.5 },
      { target: 'a', code: 'Y', amount: 49.5 },
      { target: 'b', code: 'X', amount: 0.5 },
      { target: 'b', code: 'Y', amount: 0.5 },
    ]
    const shared = shareDiscounts(exact)
    expect(sumDiscounts(shared.filter(({ target }) => target === 'a'))).toBe(100)
    expect(sumDiscounts(shared)).toBe(101)
  })

  it('refuses what is no discount', () => {
    expect(() => wholeParts([-1])).toThrow(RangeError)
    expect(() => wholeParts([10, 10], 30)).toThrow(RangeError)
  })
})
