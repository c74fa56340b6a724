import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { lockLevels } from '../order/take-stock'

type Reserved = { inventory_item_id: string; location_id: string; line_item_id: string }

/** What was reserved for these lines leaves the shelf for good. Answers where it lay. Must run in a transaction. */
export async function consumeStock(sql: Knex.Transaction, line_ids: string[]): Promise<Reserved[]> {
  const { rows } = await sql.raw<{ rows: Reserved[] }>(
    `select inventory_item_id, location_id, line_item_id from reservation_item
     where line_item_id = any(?::text[]) and deleted_at is null`,
    [line_ids],
  )
  if (rows.length === 0) return []
  await lockLevels(sql, rows)
  await sql.raw(
    `with taken as (
       update reservation_item set deleted_at = now(), updated_at = now()
       where line_item_id = any(?::text[]) and deleted_at is null
       returning inventory_item_id, location_id, quantity
     )
     update inventory_level l set
       reserved_quantity = l.reserved_quantity - s.quantity,
       raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity - s.quantity)::text, 'precision', 20),
       stocked_quantity = l.stocked_quantity - s.quantity,
       raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity - s.quantity)::text, 'precision', 20),
       updated_at = now()
     from (
       select inventory_item_id, location_id, sum(quantity) as quantity from taken group by 1, 2
     ) s
     where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id and l.deleted_at is null`,
    [line_ids],
  )
  return rows
}
