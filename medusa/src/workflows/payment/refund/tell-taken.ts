import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { GatewayTransaction } from '../../../domain/payment/types'
import type { Situation } from '../../../queries/order/read-situation'
import { raiseTask } from '../task/raise-task'

/** A bank has taken money back: people have to answer it there, and to look for what is on its way already. */
export async function tellTaken(
  sql: Knex,
  { order_id, session_id }: Situation,
  { status, refund_amount, gross_amount }: GatewayTransaction,
): Promise<void> {
  const sent = await sql('parcel')
    .where({ order_id })
    .whereIn('state', ['handed_over', 'picked_up'])
    .pluck<string[]>('id')
  const isPart = status === 'partial_chargeback'
  await raiseTask(sql, {
    key: `taken_back:${session_id}:${status}:${isPart ? (refund_amount ?? '') : ''}`,
    kind: status === 'deny' ? 'bank_reversal' : 'chargeback',
    order_id,
    payment_session_id: session_id,
    words: { status, amount: isPart ? refund_amount : gross_amount, sent_parcels: sent.length },
  })
}
