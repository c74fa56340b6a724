import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Used, giveUsageBack } from '../promotion/count-usage'
import { releaseStock } from './release-stock'
import { unpackParcels } from './unpack-parcels'

export type Ending = 'expired' | 'cancelled'

/** Ends an order: its promotions can be used again, its stock goes back, what is packed is unpacked, and Medusa shows it cancelled. What was sent stays sent. */
export async function closeOrder(
  sql: Knex.Transaction,
  { checkout_id, order_id }: { checkout_id: string; order_id: string },
  status: Ending,
  reason?: string,
): Promise<void> {
  const [checkout] = await sql('checkout')
    .where({ id: checkout_id })
    .select<{ discounts: Used[] }[]>('discounts')
  if (checkout) await giveUsageBack(sql, checkout.discounts)
  await releaseStock(sql, order_id)
  await unpackParcels(sql, order_id)
  await sql('order').where({ id: order_id }).update({
    status: 'canceled',
    canceled_at: sql.fn.now(),
    updated_at: sql.fn.now(),
  })
  await sql('parcel')
    .where({ order_id })
    .whereIn('state', ['waiting', 'packed'])
    .update({ state: 'cancelled', updated_at: sql.fn.now() })
  await sql('checkout')
    .where({ id: checkout_id })
    .update({
      status,
      redirect_url: null,
      closed_at: sql.fn.now(),
      updated_at: sql.fn.now(),
      ...(reason !== undefined && { cancel_reason: reason }),
    })
    .increment('revision', 1)
}
