import type { MethodId } from '../methods'

/** What a gateway takes of one payment, from a day on: a part of the amount, a fixed part, and the tax on both. */
export type FeeRate = {
  method: MethodId
  /** The first day, as in Jakarta. Of several, the latest that has begun counts. */
  from: string
  /** Micro merchants have a lower rate for QRIS; `any` where it makes no difference. */
  merchant: Merchant | 'any'
  /** Up to this amount of one payment, inclusive; null for every amount above the other rows. */
  up_to_rupiah: number | null
  /** Basis points of the amount. */
  rate_bps: number
  fixed_rupiah: number
  /** The least that the part of the amount comes to. */
  minimum_rupiah: number
  /** Basis points of what is taken. */
  vat_bps: number
  /** The gateway gives its fee back when the payment is wholly refunded. */
  back_with_refund: boolean
}

export type Merchant = 'micro' | 'regular'

/** VAT is 11 % of what is taken: 12 % on eleven twelfths of it (PMK 131/2024). */
const VAT = 1100

const rate = (method: MethodId, from: string, more: Partial<FeeRate>): FeeRate => ({
  method,
  from,
  merchant: 'any',
  up_to_rupiah: null,
  rate_bps: 0,
  fixed_rupiah: 0,
  minimum_rupiah: 0,
  vat_bps: VAT,
  back_with_refund: false,
  ...more,
})

const BEGINNING = '2020-01-01'
const micro = (from: string, up_to_rupiah: number | null, rate_bps: number) =>
  rate('qris', from, { merchant: 'micro', up_to_rupiah, rate_bps, back_with_refund: true })
const wallet = (method: MethodId, rate_bps: number) =>
  rate(method, BEGINNING, { rate_bps, back_with_refund: true })
const number = (method: MethodId, fixed_rupiah: number) => rate(method, BEGINNING, { fixed_rupiah })

/**
 * The public rates of the gateways; a contract may have its own (`PAYMENT_FEE_RATES`). What no source confirmed is marked [?]; the
 * settlement report has the last word on each payment. Sources: docs/settlement-report.md, "Fees".
 */
export const PUBLIC_RATES: readonly FeeRate[] = [
  rate('qris', BEGINNING, { merchant: 'regular', rate_bps: 70, back_with_refund: true }),
  micro(BEGINNING, null, 30), // [?] before December 2024
  micro('2024-12-01', 500_000, 0),
  micro('2024-12-01', null, 30),
  wallet('gopay', 200),
  wallet('shopeepay', 200), // [?]
  number('bca_va', 4000), // by agreement
  number('mandiri_bill', 4000),
  number('bri_va', 4000),
  number('bni_va', 4000),
  number('permata_va', 4000),
  number('indomaret', 5000), // [?] by agreement
  number('alfamart', 5000), // [?]
  rate('card', BEGINNING, { rate_bps: 290, fixed_rupiah: 2000 }), // fixed part [?]
  // Stripe in Hong Kong takes 3.4 % and HK$ 2.35 of a card from abroad, without tax. [?]
  rate('stripe', BEGINNING, { rate_bps: 340, fixed_rupiah: 5000, vat_bps: 0 }),
]
