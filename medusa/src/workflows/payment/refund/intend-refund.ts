import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { readDigits } from './read-digits'

export type RefundCause = 'order_cancelled' | 'paid_too_late' | 'paid_twice' | 'wrong_amount' | 'desk'

export type RefundIntent = {
  order_id: string
  payment_session_id: string
  amount_rupiah: number
  cause: RefundCause
  reason: string
  requested_by_member_id?: string
  /** Without lines and delivery: of the payment as a whole. */
  amount_by_line?: Readonly<Record<string, number>>
  delivery_rupiah?: number
  /** One payment may be refunded from the desk many times: each wish has a key of its own. */
  key?: string
}

/**
 * Writes down that money is to go back, once per session and cause, or once for its own key; the sending is done, and repeated, by
 * `sendRefund`. The id, or undefined when it was written down before.
 */
export async function intendRefund(
  sql: Knex.Transaction,
  { key, amount_by_line, ...intent }: RefundIntent,
): Promise<string | undefined> {
  const [made] = await sql('gateway_refund')
    .insert({
      id: generateEntityId(undefined, 'gref'),
      idempotency_key: key ?? `${intent.cause}:${intent.payment_session_id}`,
      retry_at: sql.fn.now(),
      ...intent,
      digits_rupiah: await readDigits(sql, intent),
      ...(amount_by_line && { amount_by_line: JSON.stringify(amount_by_line) }),
    })
    .onConflict('idempotency_key')
    .ignore()
    .returning<{ id: string }[]>('id')
  return made?.id
}
