import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../failure'
import { choice, list } from './cells/choices'
import { areaCode, digits, email, handle, sku } from './cells/codes'
import { date } from './cells/dates'
import { makers } from './cells/makers'
import { percent, rupiah, whole } from './cells/numbers'
import { phone } from './cells/phone'
import { line, paragraphs } from './cells/text'

const valueOf = <T>(read: Result<T>) => (read.ok ? read.value : `refused: ${read.failure.code}`)

describe('a cell with', () => {
  it.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['Rp 25.000', 25_000],
    ['Rp25.000,00', 25_000],
    ['99', 'refused: number_range'],
    ['0', 'refused: number_range'],
    ['-25.000', 'refused: rupiah_negative'],
    ['25,5', 'refused: rupiah_fraction'],
    ['25.50', 'refused: rupiah_ambiguous'],
    ['dua puluh ribu', 'refused: rupiah_invalid'],
  ])('the price %s', (text, expected) => {
    expect(valueOf(rupiah(100, 1_000_000_000)(text))).toBe(expected)
  })

  it.each([
    ['40', 40],
    ['1.200', 1_200],
    ['-3', 'refused: number_negative'],
    ['4,5', 'refused: number_invalid'],
    ['1.5', 'refused: number_invalid'],
    ['banyak', 'refused: number_invalid'],
    ['99999999', 'refused: number_range'],
  ])('the stock %s', (text, expected) => {
    expect(valueOf(whole(0, 10_000_000, 'buah')(text))).toBe(expected)
  })

  it.each([
    ['12,5', 1_250],
    ['12.5 %', 1_250],
    ['100', 10_000],
    ['0', 0],
    ['33,33', 3_333],
    ['100,01', 'refused: percent_too_large'],
    ['1,234', 'refused: percent_invalid'],
    ['-5', 'refused: percent_invalid'],
  ])('the rate %s', (text, expected) => {
    expect(valueOf(percent(text))).toBe(expected)
  })

  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['1-2-2027', '2027-02-01'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', 'refused: date_invalid'],
    ['12/31/2026', 'refused: date_invalid'],
    ['46022', 'refused: date_invalid'],
  ])('the date %s', (text, expected) => {
    expect(valueOf(date(text))).toBe(expected)
  })

  it('a number that Excel has rounded says how to save it', () => {
    const nib = digits(13, 13, '1234567890123')
    expect(valueOf(nib('1234567890123'))).toBe('1234567890123')
    expect(valueOf(nib('1,23457E+12'))).toBe('refused: digits_spoiled')
    expect(valueOf(phone('6,28123E+12'))).toBe('refused: digits_spoiled')
  })

  it('a phone number that lost its zero finds it again', () => {
    expect(valueOf(phone('81234567890'))).toBe('+6281234567890')
    expect(valueOf(phone('0812-3456-7890'))).toBe('+6281234567890')
    expect(valueOf(phone('12'))).toBe('refused: invalid_phone')
  })

  it('a code holds only what an address can', () => {
    expect(valueOf(handle('koperasi-contoh'))).toBe('koperasi-contoh')
    for (const wrong of ['Koperasi', 'a--b', '-a', 'a.b', 'a/b', '../a', 'a'.repeat(81)]) {
      expect(valueOf(handle(wrong))).toBe('refused: handle_invalid')
    }
    expect(valueOf(sku('KPC-KRP_1.5'))).toBe('KPC-KRP_1.5')
    for (const wrong of ['KPC 1', '=1+1', '-a', 'a;b'])
      expect(valueOf(sku(wrong))).toBe('refused: sku_invalid')
    expect(valueOf(areaCode('35.09.12.2004'))).toBe('35.09.12.2004')
    expect(valueOf(areaCode('35.9'))).toBe('refused: area_code_invalid')
    expect(valueOf(email('halo@contoh.test'))).toBe('halo@contoh.test')
    expect(valueOf(email('halo@contoh'))).toBe('refused: email_invalid')
  })

  it('words are understood in both languages and never twice', () => {
    const roles = list(choice({ producer: 'producer', perajin: 'producer', stan: 'booth' }), 2)
    expect(valueOf(roles('Perajin | stan'))).toEqual(['producer', 'booth'])
    expect(valueOf(roles('perajin|producer'))).toBe('refused: list_doubled')
    expect(valueOf(roles('ketua'))).toBe('refused: choice_unknown')
  })

  it('text keeps its paragraphs and loses stray blanks', () => {
    expect(valueOf(line(20)('Keripik\n  pisang'))).toBe('Keripik pisang')
    expect(valueOf(paragraphs(99)('satu  dua \n\n\n\n tiga'))).toBe('satu dua\n\ntiga')
    expect(valueOf(line(3)('empat'))).toBe('refused: text_too_long')
  })
})

describe('makers', () => {
  it.each([
    ['A-001', [{ code: 'A-001', share_bps: 10_000 }]],
    [
      'A-001:60|A-002:40',
      [
        { code: 'A-001', share_bps: 6_000 },
        { code: 'A-002', share_bps: 4_000 },
      ],
    ],
    [
      'A-001:66,67 | A-002:33.33 %',
      [
        { code: 'A-001', share_bps: 6_667 },
        { code: 'A-002', share_bps: 3_333 },
      ],
    ],
    [
      'A|B|C',
      [
        { code: 'A', share_bps: 3_334 },
        { code: 'B', share_bps: 3_333 },
        { code: 'C', share_bps: 3_333 },
      ],
    ],
    ['A-001:60|A-002:30', 'refused: makers_sum'],
    ['A-001:60|A-002', 'refused: makers_mixed'],
    ['A-001:50|A-001:50', 'refused: list_doubled'],
    ['A-001:100|A-002:0', 'refused: maker_without_share'],
    ['A-001:60:40', 'refused: maker_invalid'],
    ['|', 'refused: makers_missing'],
  ])('%s', (text, expected) => {
    expect(valueOf(makers(text))).toEqual(expected)
  })

  it('share alike or as written, and always exactly the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const read = makers(Array.from({ length: count }, (_, index) => `A-${index}`).join('|'))
        const shares = read.ok ? read.value.map(({ share_bps }) => share_bps) : []
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
