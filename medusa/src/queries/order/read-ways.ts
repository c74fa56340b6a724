import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readAllowedMethods, readDeskMethods, readMethodMinutes } from '../../config/payment'
import { type Way, offerMethods } from '../../domain/payment/offer-methods'
import { isAnswering } from '../../gateways/gateway-of'
import { readDeskWays } from './read-desk-ways'

/** The ways in which an order can be paid now. */
export async function readWays(knex: Knex, order_id: string): Promise<Way[]> {
  const [order] = await knex('checkout')
    .where({ order_id })
    .select<{ amount_rupiah: number }[]>('amount_rupiah')
  if (!order) return []
  const wanted = readDeskMethods()
  const desk = wanted.size === 0 ? [] : await readDeskWays(knex, order_id)
  return offerMethods({
    amount_rupiah: order.amount_rupiah,
    allowed: new Set([...readAllowedMethods(), ...desk.filter((id) => wanted.has(id))]),
    is_answering: isAnswering,
    minutes_of: readMethodMinutes,
  })
}
