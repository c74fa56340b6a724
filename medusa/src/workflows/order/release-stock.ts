import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { lockLevels } from './take-stock'

type Place = { inventory_item_id: string; location_id: string }

/** Gives back what is still reserved for an order; a second call finds nothing left to give. Must run in a transaction. */
export async function releaseStock(sql: Knex.Transaction, order_id: string): Promise<void> {
  const { rows: places } = await sql.raw<{ rows: Place[] }>(
    `select distinct r.inventory_item_id, r.location_id from reservation_item r
     join order_item i on i.item_id = r.line_item_id where i.order_id = ? and r.deleted_at is null`,
    [order_id],
  )
  if (places.length === 0) return
  await lockLevels(sql, places)
  await sql.raw(
    `with released as (
       update reservation_item r set deleted_at = now(), updated_at = now()
       where r.deleted_at is null and r.line_item_id in (select item_id from order_item where order_id = ?)
       returning r.inventory_item_id, r.location_id, r.quantity
     )
     update inventory_level l set reserved_quantity = l.reserved_quantity - s.quantity,
       raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity - s.quantity)::text, 'precision', 20),
       updated_at = now()
     from (
       select inventory_item_id, location_id, sum(quantity) as quantity from released group by 1, 2
     ) s
     where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id and l.deleted_at is null`,
    [order_id],
  )
}
