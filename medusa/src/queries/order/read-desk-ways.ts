import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MethodId } from '../../domain/payment/methods'

/**
 * What the organisation behind an order takes by its own people. Only where one organisation sends or hands out all of it: then nobody
 * holds another's money. Cash only where the buyer comes to fetch it.
 */
export async function readDeskWays(knex: Knex, order_id: string): Promise<MethodId[]> {
  const { rows } = await knex.raw<{ rows: { method: MethodId }[] }>(
    `select w.method
     from (select min(organisation_id) as organisation_id, min(mode) as mode from parcel
           where order_id = ? and deleted_at is null having count(*) = 1) p
     join organisation g on g.id = p.organisation_id and g.deleted_at is null
     join payment_choice w on w.organisation_id = g.id and w.is_on and w.deleted_at is null
     where w.method = 'transfer' or p.mode = 'pickup'`,
    [order_id],
  )
  return rows.map(({ method }) => method)
}
