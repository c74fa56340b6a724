import { gatewayClearing, gatewayFeeKept, gatewaySettled } from '../../ledger/accounts'
import type { PostingDraft } from '../../ledger/types'
import type { ReportLine } from './read-movement'

export const settlementKey = (line_key: string): string => `settlement:${line_key}`

/**
 * What buyers paid becomes what the gateway has paid over, less its fee; money that leaves moves the other way. Whose the money is,
 * a sale's or a buyer's who gets it back, changes nothing of that: all of it came in through clearing.
 */
export function buildSettlementPosting(gateway: string, order_id: string, line: ReportLine): PostingDraft {
  const kept = gatewayFeeKept(gateway)
  const settled = gatewaySettled(gateway)
  const sides = [
    { account: gatewayClearing(gateway), amount_rupiah: -line.amount_rupiah },
    { account: kept, amount_rupiah: line.fee_rupiah },
    { account: settled, amount_rupiah: line.amount_rupiah - line.fee_rupiah },
  ].filter(({ amount_rupiah }) => amount_rupiah !== 0)
  return {
    posting: {
      kind: 'settlement',
      idempotency_key: settlementKey(line.key),
      order_id,
      reverses_posting_id: null,
      occurred_at: line.moved_at,
      memo: `Laporan penyelesaian ${gateway}`,
      entries: sides.map(({ account, amount_rupiah }) => ({
        account_id: account.id,
        amount_rupiah,
        attribution_id: null,
        reverses_entry_id: null,
        memo: null,
      })),
    },
    accounts: sides.map(({ account }) => account),
  }
}
