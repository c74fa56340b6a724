import type { MedusaContainer } from '@medusajs/framework/types'
import type { Result } from '../../domain/failure'
import type { Unreversed } from '../../queries/ledger/find-unreversed'
import type { Reversed, ReversalRequest } from './request'
import { reverseOrder } from './reverse-order'

type Outcome = { order_id: string; result: Result<Reversed> }

export async function reverseMissed(
  container: MedusaContainer,
  missed: readonly Unreversed[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const request of missed.flatMap(requestsFor)) {
    outcomes.push({ order_id: request.order_id, result: await reverseOrder(container, request) })
  }
  return outcomes
}

/** Never more than what the shopper got back and the ledger does not know: the refund may be known under another key. */
function requestsFor({
  order_id,
  cancelled,
  held_rupiah,
  left_rupiah,
  refunds,
}: Unreversed): ReversalRequest[] {
  if (cancelled) return [{ order_id, kind: 'cancellation', reason: 'Pesanan dibatalkan' }]
  let missing = held_rupiah - Math.max(0, left_rupiah)
  const requests: ReversalRequest[] = []
  for (const refund of refunds) {
    const amount_rupiah = Math.min(refund.amount_rupiah, missing)
    if (amount_rupiah <= 0) break
    const amount = amount_rupiah === held_rupiah ? {} : { amount_rupiah }
    requests.push({ order_id, kind: 'refund', reason: 'Dana dikembalikan', refund_id: refund.id, ...amount })
    missing -= amount_rupiah
  }
  return requests
}
