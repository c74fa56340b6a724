import { type Result, ok, refuse } from '../failure'

export const FOREIGN_CURRENCIES = [
  'HKD',
  'TWD',
  'SGD',
  'MYR',
  'SAR',
  'AED',
  'KRW',
  'JPY',
  'USD',
  'EUR',
  'AUD',
] as const

export type ForeignCurrency = (typeof FOREIGN_CURRENCIES)[number]

/** How many rupiah one unit of each currency cost on a day. For orientation only: nothing is charged or booked by it. */
export type RateTable = {
  /** The day of the rates, YYYY-MM-DD. */
  date: string
  source: string
  /** Made-up rates that came with the project. */
  is_sample: boolean
  rupiah_for_one: Partial<Record<ForeignCurrency, number>>
}

/** Never without its day. `digits` behind the point are how such an amount is written: none or two. */
export type Rough = {
  amount: number
  digits: number
  currency: ForeignCurrency
  date: string
  is_sample: boolean
}

/** Currencies that nobody pays in hundredths of. */
const WHOLE_ONLY = new Set<ForeignCurrency>(['KRW', 'JPY', 'TWD'])
const SIGNIFICANT = 3

/**
 * What an amount is roughly in the buyer's currency: three figures that count, because the bank's own rate differs by more than that.
 * Null when the table does not know the currency.
 */
export function roughly(rupiah: number, currency: ForeignCurrency, table: RateTable): Rough | null {
  const rate = table.rupiah_for_one[currency]
  if (rate === undefined || !Number.isFinite(rupiah) || rupiah < 0) return null
  const { date, is_sample } = table
  const exact = rupiah / rate
  const smallest = WHOLE_ONLY.has(currency) ? 0 : 2
  const magnitude = exact > 0 ? Math.floor(Math.log10(exact)) : 0
  const places = Math.min(smallest, SIGNIFICANT - 1 - magnitude)
  const step = 10 ** Math.abs(places)
  const rounded = places >= 0 ? Math.round(exact * step) / step : Math.round(exact / step) * step
  // What is not free must not look free.
  const least = 10 ** -smallest
  const amount = rupiah > 0 ? Math.max(rounded, least) : 0
  return { amount, digits: Number.isInteger(amount) ? 0 : 2, currency, date, is_sample }
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** Reads a table that an operator has put in the place of the sample. */
export function readRateTable(body: unknown): Result<RateTable> {
  const field = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  const [date, source, rates] = [field(body, 'date'), field(body, 'source'), field(body, 'rupiah_for_one')]
  if (typeof date !== 'string' || !DAY.test(date) || Number.isNaN(Date.parse(date))) {
    return refuse('rate_date', 'Tabel kurs perlu tanggal seperti "2026-11-20" di "date".', 'date')
  }
  if (typeof source !== 'string' || source.trim() === '') {
    return refuse('rate_source', 'Tabel kurs perlu asal kursnya di "source".', 'source')
  }
  const rupiah_for_one: RateTable['rupiah_for_one'] = {}
  for (const [currency, rate] of Object.entries(typeof rates === 'object' && rates !== null ? rates : {})) {
    if (!isForeignCurrency(currency)) {
      const known = FOREIGN_CURRENCIES.join(', ')
      return refuse('rate_currency', `Mata uang ${currency} tidak dikenal; yang dikenal: ${known}.`, currency)
    }
    if (typeof rate !== 'number' || !Number.isFinite(rate) || rate <= 0) {
      return refuse(
        'rate_value',
        `Kurs ${currency} harus angka di atas 0: harga satu ${currency} dalam rupiah.`,
        currency,
      )
    }
    rupiah_for_one[currency] = rate
  }
  if (Object.keys(rupiah_for_one).length === 0) {
    return refuse(
      'rate_none',
      'Tabel kurs perlu paling sedikit satu kurs di "rupiah_for_one".',
      'rupiah_for_one',
    )
  }
  return ok({ date, source, is_sample: field(body, 'is_sample') === true, rupiah_for_one })
}

export const isForeignCurrency = (code: string): code is ForeignCurrency =>
  FOREIGN_CURRENCIES.some((known) => known === code)
