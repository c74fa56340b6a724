import type { MethodId } from '../methods'
import type { FeeRate, Merchant } from './fee-rates'

export type Charged = { method: MethodId; amount_rupiah: number; at: Date; merchant: Merchant }

/** What a gateway keeps of one payment, with the rate that it came from. */
export type GatewayFee = {
  rate: FeeRate
  percent_rupiah: number
  fixed_rupiah: number
  vat_rupiah: number
  total_rupiah: number
}

const ALL = 10_000
const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Jakarta' })

const halfUp = (amount: number, bps: number): number => Math.floor((amount * bps + ALL / 2) / ALL)

/** The fee of a payment by the rates of its day; null for a method without rate, such as cash: nothing is kept of it. */
export function gatewayFee(rates: readonly FeeRate[], charged: Charged): GatewayFee | null {
  const rate = rateOf(rates, charged)
  if (!rate) return null
  const { amount_rupiah } = charged
  const percent_rupiah = Math.max(rate.minimum_rupiah, halfUp(amount_rupiah, rate.rate_bps))
  const vat_rupiah = halfUp(percent_rupiah + rate.fixed_rupiah, rate.vat_bps)
  // A fee never takes more than there is.
  const total_rupiah = Math.min(amount_rupiah, percent_rupiah + rate.fixed_rupiah + vat_rupiah)
  return { rate, percent_rupiah, fixed_rupiah: rate.fixed_rupiah, vat_rupiah, total_rupiah }
}

function rateOf(rates: readonly FeeRate[], { method, amount_rupiah, at, merchant }: Charged) {
  const day = DAY.format(at)
  const begun = rates.filter(
    (rate) => rate.method === method && ['any', merchant].includes(rate.merchant) && rate.from <= day,
  )
  const latest = begun.reduce((last, { from }) => (from > last ? from : last), '')
  const upTo = (rate: FeeRate) => rate.up_to_rupiah ?? Infinity
  return begun
    .filter((rate) => rate.from === latest && amount_rupiah <= upTo(rate))
    .toSorted((a, b) => upTo(a) - upTo(b))[0]
}
