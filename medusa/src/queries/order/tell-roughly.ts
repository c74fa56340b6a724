import { readExchangeRates } from '../../config/exchange-rates'
import { FOREIGN_CURRENCIES, type Rough, roughly } from '../../domain/payment/exchange-rates'
import type { Way } from '../../domain/payment/offer-methods'

/** What an order costs roughly in the currencies of those who pay from abroad; nothing where they cannot. */
export function tellRoughly(amount_rupiah: number, ways: readonly Way[]): Rough[] {
  if (!ways.some(({ id, why_not }) => id === 'stripe' && why_not === null)) return []
  const table = readExchangeRates()
  return FOREIGN_CURRENCIES.flatMap((currency) => roughly(amount_rupiah, currency, table) ?? [])
}
