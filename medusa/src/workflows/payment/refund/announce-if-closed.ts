import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { announce } from '../../announce'

/** A refund may have been the last of its order. */
export async function announceIfClosed(container: MedusaContainer, order_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const closed = await knex('checkout').where({ order_id, status: 'cancelled' }).first('id')
  if (closed) await announce(container, 'order.canceled', order_id)
}
