import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOfCountry } from './currency-of-country'
import { FOREIGN_CURRENCIES, type RateTable, readRateTable, roughly } from './exchange-rates'
import { SAMPLE_RATES } from './sample-rates'

const currencies = fc.constantFrom(...FOREIGN_CURRENCIES)
const rates = fc.double({ min: 0.5, max: 50_000, noNaN: true })
const amounts = fc.integer({ min: 1, max: 999_999_999 })
const tableOf = (currency: string, rate: number): RateTable => ({
  ...SAMPLE_RATES,
  rupiah_for_one: { [currency]: rate },
})

describe('roughly', () => {
  it.each([
    [114_000, 'HKD', 53.3],
    [114_000, 'USD', 6.85],
    [114_000, 'JPY', 1060],
    [114_000, 'KRW', 9910],
    [114_000, 'TWD', 215],
    [1_234_567, 'SGD', 96.5],
    [25_000_000, 'MYR', 6200],
    [0, 'USD', 0],
  ] as const)('Rp %i is about %s %d', (rupiah, currency, amount) => {
    expect(roughly(rupiah, currency, SAMPLE_RATES)?.amount).toBe(amount)
  })

  it('is at most half a percent off, as far as the currency has coins for it', () => {
    fc.assert(
      fc.property(amounts, currencies, rates, (rupiah, currency, rate) => {
        const told = roughly(rupiah, currency, tableOf(currency, rate))
        const exact = rupiah / rate
        const coin = ['KRW', 'JPY', 'TWD'].includes(currency) ? 1 : 0.01
        expect(Math.abs((told?.amount ?? 0) - exact)).toBeLessThanOrEqual(
          Math.max(exact * 0.005, coin) * 1.000_001,
        )
      }),
    )
  })

  it('has no more figures than it says, and is written without loss', () => {
    fc.assert(
      fc.property(amounts, currencies, rates, (rupiah, currency, rate) => {
        const told = roughly(rupiah, currency, tableOf(currency, rate))
        expect(told && Number(told.amount.toFixed(told.digits))).toBe(told?.amount)
        expect([0, 2]).toContain(told?.digits)
      }),
    )
  })

  it('more money is never told as less, and what costs something never as nothing', () => {
    fc.assert(
      fc.property(amounts, amounts, currencies, rates, (one, other, currency, rate) => {
        const table = tableOf(currency, rate)
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const told = [less, more].map((rupiah) => roughly(rupiah, currency, table)?.amount ?? 0)
        expect(told[0]).toBeGreaterThan(0)
        expect(told[1]).toBeGreaterThanOrEqual(told[0] ?? 0)
      }),
    )
  })

  it('never comes without the day of its rate, and says when that is a sample', () => {
    fc.assert(
      fc.property(amounts, currencies, rates, fc.boolean(), (rupiah, currency, rate, is_sample) => {
        const told = roughly(rupiah, currency, { ...tableOf(currency, rate), date: '2026-01-02', is_sample })
        expect(told).toMatchObject({ date: '2026-01-02', is_sample, currency })
      }),
    )
  })

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('says nothing about %d rupiah', (rupiah) =>
    expect(roughly(rupiah, 'USD', SAMPLE_RATES)).toBeNull(),
  )

  it('says nothing about a currency without a rate', () =>
    expect(roughly(1, 'USD', tableOf('EUR', 1))).toBeNull())
})

describe('the table', () => {
  it('that comes along is a whole one and says that it is a sample', () => {
    expect(readRateTable(structuredClone(SAMPLE_RATES))).toEqual({ ok: true, value: SAMPLE_RATES })
    expect(SAMPLE_RATES.is_sample).toBe(true)
    expect(Object.keys(SAMPLE_RATES.rupiah_for_one).sort()).toEqual([...FOREIGN_CURRENCIES].sort())
  })

  it.each([
    ['no date', { date: undefined }, 'rate_date'],
    ['a date that is none', { date: '2026-13-40' }, 'rate_date'],
    ['no source', { source: ' ' }, 'rate_source'],
    ['a currency nobody knows', { rupiah_for_one: { XYZ: 1 } }, 'rate_currency'],
    ['a rate of nothing', { rupiah_for_one: { USD: 0 } }, 'rate_value'],
    ['a rate in words', { rupiah_for_one: { USD: '16650' } }, 'rate_value'],
    ['no rates', { rupiah_for_one: {} }, 'rate_none'],
  ])('is refused with %s', (_name, change, code) => {
    expect(readRateTable({ ...SAMPLE_RATES, ...change })).toMatchObject({ ok: false, failure: { code } })
  })

  it('is refused when it is no table at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => typeof readRateTable(body).ok === 'boolean'))
  })
})

it.each([
  ['HK', 'HKD'],
  ['tw', 'TWD'],
  ['de', 'EUR'],
  ['us', 'USD'],
  ['id', null],
  ['', null],
  ['constructor', null],
])('in %s people think in %s', (country, currency) => expect(currencyOfCountry(country)).toBe(currency))
