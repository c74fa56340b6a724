import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseTransferCode, tailOf } from './transfer-code'

describe('chooseTransferCode', () => {
  it('takes off as little as it can', () => {
    expect(chooseTransferCode(85_000, new Set())).toBe(1)
    expect(chooseTransferCode(85_000, new Set([999, 998]))).toBe(3)
    expect(chooseTransferCode(2_000, new Set())).toBe(1)
  })

  it('never ends in three zeros', () => {
    expect(chooseTransferCode(85_001, new Set())).toBe(2)
  })

  it('gives up when every ending is taken', () => {
    const all = new Set(Array.from({ length: 999 }, (_, index) => index + 1))
    expect(chooseTransferCode(85_000, all)).toBeNull()
  })

  it('leaves something to pay', () => {
    expect(chooseTransferCode(1, new Set())).toBeNull()
    expect(chooseTransferCode(3, new Set([2]))).toBe(2)
  })

  it('gives any number of open transfers endings of their own, and loses no rupiah', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1_000, max: 9_999_999 }), { maxLength: 200 }), (amounts) => {
        const open = new Set<number>()
        for (const amount of amounts) {
          const code = chooseTransferCode(amount, open)
          if (code === null) throw new Error('There was room for this one.')
          const asked = amount - code
          expect(code).toBeGreaterThanOrEqual(1)
          expect(code).toBeLessThanOrEqual(999)
          expect(asked + code).toBe(amount)
          expect(open.has(tailOf(asked))).toBe(false)
          open.add(tailOf(asked))
        }
        expect(open.size).toBe(amounts.length)
      }),
    )
  })

  it('finds the last free ending wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1_000, max: 9_999_999 }),
        (free, amount) => {
          const taken = new Set(Array.from({ length: 999 }, (_, index) => index + 1))
          taken.delete(free)
          const code = chooseTransferCode(amount, taken)
          // The amount's own ending cannot be had: something is always taken off.
          if (tailOf(amount) === free) expect(code).toBeNull()
          else expect(tailOf(amount - (code ?? 0))).toBe(free)
        },
      ),
    )
  })
})
