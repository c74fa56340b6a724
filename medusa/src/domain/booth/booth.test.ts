import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPiece, setQuantity } from './basket'
import { canonicalSale, type BoothSaleContent } from './canonical-sale'
import { changeDue } from './change-due'
import { checkSale } from './check-sale'
import { saleInstant } from './sale-instant'
import { suggestCash } from './suggest-cash'
import { totalSale } from './total-sale'

const line = fc.record({
  variant_id: fc.uuid(),
  title: fc.string({ maxLength: 20 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  unit_price_rupiah: fc.integer({ min: 0, max: 5_000_000 }),
})
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 8, selector: (l) => l.variant_id })
const now = new Date('2026-11-21T10:00:00.000Z')

const saleOf = (given: Partial<BoothSaleContent> & Pick<BoothSaleContent, 'lines'>): BoothSaleContent => ({
  id: '0190f6a0-0000-7000-8000-000000000001',
  booth_id: 'bth_1',
  shift_id: 'shf_1',
  device_id: 'dev_1',
  sold_at: '2026-11-21T09:00:00.000Z',
  total_rupiah: totalSale(given.lines),
  cash_received_rupiah: totalSale(given.lines),
  ...given,
})

describe('cash at the stand', () => {
  it('gives back exactly what was handed over too much', () => {
    expect(changeDue(37_500, 50_000)).toBe(12_500)
    expect(changeDue(37_500, 37_500)).toBe(0)
    expect(changeDue(37_500, 37_000)).toBeNull()
  })

  it.each([
    [82_001, [82_001, 83_000, 85_000, 90_000, 100_000]],
    [37_500, [37_500, 38_000, 40_000, 50_000, 100_000]],
    [61_500, [61_500, 62_000, 65_000, 70_000, 100_000]],
    [120_000, [120_000, 150_000, 200_000]],
    [345_000, [345_000, 350_000, 360_000, 400_000]],
    [100_000, [100_000]],
    [0, []],
  ])('suggests for %d: %j', (total, amounts) => expect(suggestCash(total)).toEqual(amounts))

  it('offers the smallest one or two equal notes that cover the total', () => {
    const notes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000].flatMap((note) => [note, 2 * note])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (total) => {
        expect(suggestCash(total)).toContain(Math.min(...notes.filter((sum) => sum >= total)))
        expect(suggestCash(total).length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('never suggests less than the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (total) => {
        const amounts = suggestCash(total)
        expect(amounts[0]).toBe(total)
        expect(amounts.every((amount) => amount >= total)).toBe(true)
        expect(new Set(amounts).size).toBe(amounts.length)
      }),
    )
  })
})

describe('a basket', () => {
  it('counts pieces and forgets a line at zero', () => {
    const kopi = { variant_id: 'v1', title: 'Kopi', unit_price_rupiah: 25_000 }
    const twice = addPiece(addPiece([], kopi), kopi)
    expect(twice).toEqual([{ ...kopi, quantity: 2 }])
    expect(setQuantity(twice, 'v1', (quantity) => quantity - 2)).toEqual([])
  })
})

describe('checkSale', () => {
  it('accepts every sale whose parts add up, and tells the change', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 1_000_000 }), (given, extra) => {
        const total = totalSale(given)
        const checked = checkSale(saleOf({ lines: given, cash_received_rupiah: total + extra }), now)
        expect(checked).toEqual({ ok: true, value: { change_rupiah: extra } })
      }),
    )
  })

  it.each([
    ['sale_empty', { lines: [] }],
    ['sale_total_wrong', { total_rupiah: 1 }],
    ['sale_cash_short', { cash_received_rupiah: 9_999 }],
    ['sale_in_future', { sold_at: '2026-11-23T10:00:00.000Z' }],
  ])('refuses with %s', (code, change) => {
    const kopi = { variant_id: 'v1', title: 'Kopi', quantity: 1, unit_price_rupiah: 10_000 }
    const checked = checkSale({ ...saleOf({ lines: [kopi] }), ...change }, now)
    expect(checked).toMatchObject({ ok: false, failure: { code } })
  })

  it('refuses one product in two lines', () => {
    const kopi = { variant_id: 'v1', title: 'Kopi', quantity: 1, unit_price_rupiah: 10_000 }
    expect(checkSale(saleOf({ lines: [kopi, kopi] }), now)).toMatchObject({
      failure: { code: 'sale_line_twice' },
    })
  })
})

describe('canonicalSale', () => {
  it('does not depend on the order of fields, but on every value', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const sale = saleOf({ lines: given })
        const shuffled = Object.fromEntries(Object.entries(sale).reverse()) as BoothSaleContent
        expect(canonicalSale(shuffled)).toBe(canonicalSale(sale))
        expect(canonicalSale({ ...sale, cash_received_rupiah: sale.cash_received_rupiah + 1 })).not.toBe(
          canonicalSale(sale),
        )
      }),
    )
  })
})

describe('saleInstant', () => {
  const received = new Date('2026-11-21T10:00:00.000Z')

  it.each([
    ['an hour ago', '2026-11-21T09:00:00.000Z', true],
    ['weeks ago', '2026-10-21T09:00:00.000Z', true],
    ['before the till existed', '1970-01-01T00:00:00.000Z', false],
    ['in the future', '2026-11-21T11:00:00.000Z', false],
  ])('believes a device that says %s: %s', (_words, sold_at, believed) => {
    expect(saleInstant(new Date(sold_at), received)).toEqual(believed ? new Date(sold_at) : received)
  })
})
