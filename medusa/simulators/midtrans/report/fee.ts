import type { Transaction } from '../records.ts'
import type { ReportSettings } from './settings.ts'

export type Fee = { mdr: number; fixed: number; vat: number; total: number }

export const NO_FEE: Fee = { mdr: 0, fixed: 0, vat: 0, total: 0 }

const WHOLE = 10_000

const share = (amount: number, bps: number): number => Math.floor((amount * bps + WHOLE / 2) / WHOLE)

/** What the gateway keeps of one payment, in whole rupiah: its share, its fixed part, and the tax on both. */
export function feeOf(
  { method, amount }: Pick<Transaction, 'method' | 'amount'>,
  report: ReportSettings,
): Fee {
  const rate = report.rates[method]
  if (!rate) return NO_FEE
  const mdr = method === 'qris' ? qrisShare(amount, rate.bps, report) : share(amount, rate.bps)
  const vat = share(mdr + rate.fixed, report.vat_bps)
  return { mdr, fixed: rate.fixed, vat, total: mdr + rate.fixed + vat }
}

function qrisShare(amount: number, bps: number, { micro_merchant, micro }: ReportSettings): number {
  if (!micro_merchant) return share(amount, bps)
  return amount <= micro.free_up_to ? 0 : share(amount, micro.bps)
}

export const giveBack = ({ mdr, fixed, vat, total }: Fee): Fee => ({
  mdr: -mdr,
  fixed: -fixed,
  vat: -vat,
  total: -total,
})
