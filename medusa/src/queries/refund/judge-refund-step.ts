import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { coversAll } from '../../domain/payment/covers-all'
import { touches } from './read-order-refunds'
import { parcelOrganisations, readRefundable } from './read-refundable'

type Row = { amount_by_line: Record<string, number> | null; delivery_rupiah: number | null }

/** May who acts for these organisations decide on this refund of the order? */
export async function mayDecideOnRefund(
  knex: Knex,
  { order_id, refund_id }: { order_id: string; refund_id: string },
  organisation_ids: readonly string[],
): Promise<boolean> {
  const [row] = await knex('gateway_refund')
    .where({ id: refund_id, order_id })
    .select<Row[]>('amount_by_line', 'delivery_rupiah')
  if (!row) return false
  const units = await readRefundable(knex, order_id)
  return coversAll(organisation_ids, touches(row, units, await parcelOrganisations(knex, order_id)))
}

/** May who acts for these organisations decide on the order as a whole? */
export const mayDecideOnOrder = async (
  knex: Knex,
  order_id: string,
  organisation_ids: readonly string[],
): Promise<boolean> => coversAll(organisation_ids, await parcelOrganisations(knex, order_id))
