import { ok, refuse, type Result } from '../../domain/failure'
import type { Wish } from '../../domain/ledger/build-reversal-posting'
import type { ReversalRequest } from './request'

type Amounts = Pick<ReversalRequest, 'amount_by_line' | 'delivery_rupiah' | 'amount_rupiah'>

/** What is to be taken back, in the ledger's own terms. */
export function readWish(amounts: Amounts, attributionByLine: ReadonlyMap<string, string>): Result<Wish> {
  const { amount_by_line, delivery_rupiah, amount_rupiah } = amounts
  if (amount_rupiah !== undefined) return ok({ kind: 'amount', amount_rupiah })
  if (amount_by_line === undefined && delivery_rupiah === undefined) return ok({ kind: 'all' })
  const by_attribution = new Map<string, number>()
  for (const [line_id, amount] of Object.entries(amount_by_line ?? {})) {
    const attribution_id = attributionByLine.get(line_id)
    if (attribution_id === undefined) {
      return refuse(
        'refund_unknown_line',
        'Baris itu tidak ada di pembukuan pesanan ini; muat ulang halamannya.',
      )
    }
    by_attribution.set(attribution_id, amount)
  }
  return ok({ kind: 'lines', by_attribution, delivery_rupiah: delivery_rupiah ?? 0 })
}
