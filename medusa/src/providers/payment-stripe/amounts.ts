import {
  getAmountFromSmallestUnit,
  getSmallestUnit,
} from '@medusajs/payment-stripe/dist/utils/get-smallest-unit'

/** Rupiah have two decimals at Stripe: 50000 is 5000000 there. Null for what is no whole amount of rupiah. */
export function toSmallestUnit(rupiah: number): number | null {
  return Number.isSafeInteger(rupiah) && rupiah > 0 ? getSmallestUnit(rupiah, 'idr') : null
}

/** "44000.00", the way that amounts of a gateway are told in this house; hundredths of a rupiah stay visible. */
export function tellAmount(smallest: number, currency: string): string {
  return getAmountFromSmallestUnit(smallest, currency).toFixed(2)
}
