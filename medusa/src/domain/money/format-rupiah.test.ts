import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatRupiah } from './format-rupiah'
import { parseRupiah } from './parse-rupiah'

it.each([
  [0, 'Rp\u00a00'],
  [500, 'Rp\u00a0500'],
  [25_000, 'Rp\u00a025.000'],
  [1_234_567, 'Rp\u00a01.234.567'],
  [-25_000, '−Rp\u00a025.000'],
])('writes %d as %s', (amount, text) => expect(formatRupiah(amount)).toBe(text))

it('refuses what is not whole', () => expect(() => formatRupiah(0.5)).toThrow(RangeError))

it('is read back by parseRupiah', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (amount) => {
      expect(parseRupiah(formatRupiah(amount))).toEqual({ ok: true, value: amount })
    }),
  )
})
