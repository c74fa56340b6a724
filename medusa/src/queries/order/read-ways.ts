import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readAllowedMethods, readMethodMinutes } from '../../config/payment'
import { type Way, offerMethods } from '../../domain/payment/offer-methods'
import { isAnswering } from '../../gateways/gateway-of'

/** The ways in which an order can be paid now. */
export async function readWays(knex: Knex, order_id: string): Promise<Way[]> {
  const [order] = await knex('checkout')
    .where({ order_id })
    .select<{ amount_rupiah: number }[]>('amount_rupiah')
  if (!order) return []
  return offerMethods({
    amount_rupiah: order.amount_rupiah,
    allowed: readAllowedMethods(),
    is_answering: isAnswering,
    minutes_of: readMethodMinutes,
  })
}
