/** What a method costs before VAT: a share in basis points, and a fixed part in rupiah. */
export type Rate = { bps: number; fixed: number }

export type ReportSettings = {
  /** A micro merchant's QRIS costs nothing up to `free_up_to` and `bps` above; others pay the rate of `qris`. */
  micro_merchant: boolean
  micro: { free_up_to: number; bps: number }
  vat_bps: number
  /** With the refund that makes it wholly refunded, a wallet payment's fee comes back. */
  refund_returns_fee: boolean
  rates: Record<string, Rate>
}

const BANK: Rate = { bps: 0, fixed: 4_000 }
const STORE: Rate = { bps: 0, fixed: 5_000 }

export const FRIENDLY_REPORT: ReportSettings = {
  micro_merchant: true,
  micro: { free_up_to: 500_000, bps: 30 },
  vat_bps: 1_100,
  refund_returns_fee: true,
  rates: {
    qris: { bps: 70, fixed: 0 },
    gopay: { bps: 200, fixed: 0 },
    shopeepay: { bps: 200, fixed: 0 },
    bca_va: BANK,
    bni_va: BANK,
    bri_va: BANK,
    permata_va: BANK,
    echannel: BANK,
    indomaret: STORE,
    alfamart: STORE,
    credit_card: { bps: 290, fixed: 2_000 },
  },
}
