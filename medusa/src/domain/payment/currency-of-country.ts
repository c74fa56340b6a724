import type { ForeignCurrency } from './exchange-rates'

const OF_COUNTRY = new Map<string, ForeignCurrency>([
  ['hk', 'HKD'],
  ['tw', 'TWD'],
  ['sg', 'SGD'],
  ['my', 'MYR'],
  ['sa', 'SAR'],
  ['ae', 'AED'],
  ['kr', 'KRW'],
  ['jp', 'JPY'],
  ['us', 'USD'],
  ['au', 'AUD'],
])

/** The countries that pay in euro, since 2026 with Bulgaria. */
const EURO = new Set('at be bg hr cy de ee es fi fr gr ie it lt lu lv mt nl pt si sk'.split(' '))

/** The currency that a buyer in a country (ISO 3166, two letters) thinks in; null where we have no rate for it. */
export function currencyOfCountry(country: string): ForeignCurrency | null {
  const code = country.toLowerCase()
  return EURO.has(code) ? 'EUR' : (OF_COUNTRY.get(code) ?? null)
}
