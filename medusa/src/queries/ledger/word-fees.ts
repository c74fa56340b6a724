import type { LineFee } from '../../contracts/ledger'
import { wordFee } from '../../domain/attribution/word-fee'
import type { FeeRow } from './line-sql'

/** Each fee of one line in words; the fees are all that were taken of it. */
export function wordFees(fees: readonly FeeRow[]): LineFee[] {
  return fees.map((fee) => ({
    organisation_name: fee.organisation_name,
    rule: wordFee(fee, fees),
    amount_rupiah: fee.amount_rupiah,
  }))
}
