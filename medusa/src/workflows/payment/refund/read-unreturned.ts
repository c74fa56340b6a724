import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readSituation } from '../../../queries/order/read-situation'
import { OPEN_REFUNDS } from './refund-row'

/** What is left of a payment to be given back: neither back yet nor asked for. The order is locked. */
export async function readUnreturned(sql: Knex, payment_session_id: string): Promise<number> {
  const situation = await readSituation(sql, payment_session_id)
  if (!situation) return 0
  const [due] = await sql('gateway_refund')
    .where({ payment_session_id })
    .whereIn('state', OPEN_REFUNDS)
    .sum<{ sum: string | null }[]>('amount_rupiah as sum')
  return situation.captured_rupiah - situation.refunded_rupiah - Number(due?.sum ?? 0)
}
