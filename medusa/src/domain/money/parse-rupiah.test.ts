import { describe, expect, it } from 'vitest'
import { parseRupiah } from './parse-rupiah'

describe('parseRupiah', () => {
  it.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['Rp 25.000', 25_000],
    ['Rp25.000,00', 25_000],
    ['Rp. 25.000,-', 25_000],
    ['rp\u00a025.000', 25_000],
    ['IDR 25000', 25_000],
    ['  1.250.000 ', 1_250_000],
    ['25000,0', 25_000],
    ['0', 0],
    ['750', 750],
  ])('reads %j', (text, amount) => expect(parseRupiah(text)).toEqual({ ok: true, value: amount }))

  it.each([
    ['', 'rupiah_missing'],
    ['   ', 'rupiah_missing'],
    ['25,000', 'rupiah_ambiguous'],
    ['25.00', 'rupiah_ambiguous'],
    ['25000.00', 'rupiah_ambiguous'],
    ['25.0000', 'rupiah_ambiguous'],
    ['2500.000', 'rupiah_ambiguous'],
    ['25,000.00', 'rupiah_ambiguous'],
    ['0.250', 'rupiah_ambiguous'],
    ['007', 'rupiah_ambiguous'],
    ['25.000,50', 'rupiah_fraction'],
    ['25000,5', 'rupiah_fraction'],
    ['-25.000', 'rupiah_negative'],
    ['Rp -25.000', 'rupiah_negative'],
    ['25rb', 'rupiah_invalid'],
    ['25 000', 'rupiah_invalid'],
    ['1e5', 'rupiah_invalid'],
    ['gratis', 'rupiah_invalid'],
    ['99999999999999999', 'rupiah_too_large'],
  ])('refuses %j: %s', (text, code) => {
    expect(parseRupiah(text)).toMatchObject({ ok: false, failure: { code } })
  })
})
