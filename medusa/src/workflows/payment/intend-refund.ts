import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

export type RefundCause = 'order_cancelled' | 'paid_too_late' | 'paid_twice' | 'wrong_amount'

export type RefundIntent = {
  order_id: string
  payment_session_id: string
  amount_rupiah: number
  cause: RefundCause
  reason: string
  requested_by_member_id?: string
}

/** Writes down that money is to go back, once per session and cause; the sending is done, and repeated, by `sendRefund`. */
export async function intendRefund(sql: Knex.Transaction, intent: RefundIntent): Promise<void> {
  await sql('gateway_refund')
    .insert({
      id: generateEntityId(undefined, 'gref'),
      idempotency_key: `${intent.cause}:${intent.payment_session_id}`,
      retry_at: sql.fn.now(),
      ...intent,
    })
    .onConflict('idempotency_key')
    .ignore()
}
