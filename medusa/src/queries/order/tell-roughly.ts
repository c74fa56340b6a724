import { readExchangeRates } from '../../config/exchange-rates'
import { FOREIGN_CURRENCIES, type RateTable, type Rough, roughly } from '../../domain/payment/exchange-rates'
import type { Way } from '../../domain/payment/offer-methods'

let table: RateTable | undefined

/** What an order costs roughly in the currencies of those who pay from abroad; nothing where they cannot. */
export function tellRoughly(amount_rupiah: number, ways: readonly Way[]): Rough[] {
  if (!ways.some(({ id, why_not }) => id === 'stripe' && why_not === null)) return []
  table ??= readExchangeRates()
  const rates = table
  return FOREIGN_CURRENCIES.flatMap((currency) => roughly(amount_rupiah, currency, rates) ?? [])
}
