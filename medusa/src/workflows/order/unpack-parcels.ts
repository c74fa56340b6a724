import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { lockLevels } from './take-stock'

type Packed = { inventory_item_id: string; location_id: string; quantity: string }

/** Goods that were packed but never sent lie on the shelf again. Must run in a transaction, before the parcels are cancelled. */
export async function unpackParcels(sql: Knex.Transaction, order_id: string): Promise<void> {
  const { rows: packed } = await sql.raw<{ rows: Packed[] }>(
    `select distinct on (r.line_item_id, r.inventory_item_id) r.inventory_item_id, r.location_id, r.quantity
     from parcel p
     join order_line_item l on l.metadata ->> 'parcel_id' = p.id
     join order_item i on i.item_id = l.id and i.order_id = p.order_id
     join reservation_item r on r.line_item_id = l.id and r.deleted_at is not null
     where p.order_id = ? and p.state = 'packed'
     order by r.line_item_id, r.inventory_item_id, r.updated_at desc`,
    [order_id],
  )
  if (packed.length > 0) {
    await lockLevels(sql, packed)
    await sql.raw(
      `update inventory_level l set stocked_quantity = l.stocked_quantity + s.quantity,
         raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity + s.quantity)::text, 'precision', 20),
         updated_at = now()
       from (
         select inventory_item_id, location_id, sum(quantity) as quantity
         from jsonb_to_recordset(?::jsonb) as p (inventory_item_id text, location_id text, quantity numeric) group by 1, 2
       ) s
       where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id and l.deleted_at is null`,
      [JSON.stringify(packed)],
    )
  }
  await sql.raw(
    `update fulfillment set canceled_at = now(), updated_at = now()
     where id in (select fulfillment_id from parcel where order_id = ? and state = 'packed')`,
    [order_id],
  )
}
