import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reverseLine, type LinePart } from './reverse-line'

const whole = (amounts: number[]): LinePart[] =>
  amounts.map((amount_rupiah) => ({ amount_rupiah, reversed_rupiah: 0 }))
const amounts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 6 })

describe('reverseLine', () => {
  it('takes back all that remains where no amount is given', () => {
    expect(reverseLine([{ amount_rupiah: 900, reversed_rupiah: 200 }, ...whole([100])])).toEqual({
      ok: true,
      value: [700, 100],
    })
  })

  it("keeps to the line's own ratio", () => {
    expect(reverseLine(whole([9900, 3475, 51_975, 34_650]), 50_000)).toEqual({
      ok: true,
      value: [4950, 1738, 25_987, 17_325],
    })
  })

  it.each([
    [101, 'refund_exceeds_line'],
    [0, 'refund_invalid'],
    [-5, 'refund_invalid'],
    [1.5, 'refund_invalid'],
  ])('refuses %d of 100: %s', (amount, code) => {
    expect(reverseLine(whole([60, 40]), amount)).toMatchObject({ ok: false, failure: { code } })
  })

  it('throws where more is noted as reversed than there was', () => {
    expect(() => reverseLine([{ amount_rupiah: 5, reversed_rupiah: 6 }])).toThrow(RangeError)
  })

  it('any run of partial refunds stays within every part, near its ratio, and ends exactly at zero', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat({ max: 400_000 }), { maxLength: 20 }), (drawn, wishes) => {
        const parts = whole(drawn)
        const total = drawn.reduce((sum, amount) => sum + amount, 0)
        let refunded = 0
        for (const wish of wishes) {
          const result = reverseLine(parts, wish)
          expect(result.ok).toBe(wish > 0 && wish <= total - refunded)
          if (!result.ok) continue
          refunded += wish
          take(parts, result.value)
          expect(parts.reduce((sum, part) => sum + part.reversed_rupiah, 0)).toBe(refunded)
          for (const part of parts) {
            expect(part.reversed_rupiah).toBeGreaterThanOrEqual(0)
            expect(part.reversed_rupiah).toBeLessThanOrEqual(part.amount_rupiah)
          }
        }
        const rest = reverseLine(parts)
        if (rest.ok) take(parts, rest.value)
        for (const part of parts) expect(part.reversed_rupiah).toBe(part.amount_rupiah)
      }),
    )
  })
})

function take(parts: LinePart[], taken: number[]): void {
  parts.forEach((part, index) => (part.reversed_rupiah += taken[index] ?? 0))
}
