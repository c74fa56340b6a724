import type { LineFee } from '../../contracts/ledger'
import { wordFee } from '../../domain/attribution/word-fee'
import type { FeeRow } from './line-sql'

export function wordFees(fees: readonly FeeRow[]): LineFee[] {
  return fees.map(({ organisation_name, rate_bps, fixed_rupiah, amount_rupiah }) => ({
    organisation_name,
    rule: wordFee(rate_bps, fixed_rupiah),
    amount_rupiah,
  }))
}
