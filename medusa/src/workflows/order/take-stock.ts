import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

export type StockWish = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  allow_backorder: boolean
}

type Level = { id: string; inventory_item_id: string; location_id: string; available: number }

/**
 * Reserves stock for order lines, for all of them or for none: true when it was there. The levels are locked in one order by all who
 * take or release, so that no two processes sell the same piece and none waits for the other in a circle. Must run in a transaction.
 */
export async function takeStock(sql: Knex.Transaction, wishes: readonly StockWish[]): Promise<boolean> {
  if (wishes.length === 0) return true
  const levels = await lockLevels(sql, wishes)
  const reservable = wishes.filter((wish) => levels.some((level) => isFor(level, wish)))
  if (wishes.some((wish) => !wish.allow_backorder && !reservable.includes(wish))) return false
  for (const level of levels) {
    const own = wishes.filter((wish) => isFor(level, wish))
    const wanted = own.reduce((sum, wish) => sum + wish.quantity, 0)
    if (own.some((wish) => !wish.allow_backorder) && level.available < wanted) return false
  }
  await reserve(sql, reservable)
  return true
}

const isFor = (level: Level, wish: StockWish) =>
  level.inventory_item_id === wish.inventory_item_id && level.location_id === wish.location_id

export async function lockLevels(
  sql: Knex.Transaction,
  places: readonly { inventory_item_id: string; location_id: string }[],
): Promise<Level[]> {
  const { rows } = await sql.raw<{ rows: Level[] }>(
    `select l.id, l.inventory_item_id, l.location_id,
       (l.stocked_quantity - l.reserved_quantity)::float8 as available
     from inventory_level l
     where l.deleted_at is null and (l.inventory_item_id, l.location_id) in (
       select * from unnest(?::text[], ?::text[]))
     order by l.id for update`,
    [places.map((place) => place.inventory_item_id), places.map((place) => place.location_id)],
  )
  return rows
}

async function reserve(sql: Knex.Transaction, wishes: readonly StockWish[]): Promise<void> {
  const rows = wishes.map((wish) => ({ ...wish, id: generateEntityId(undefined, 'resitem') }))
  await sql.raw(
    `with wanted as (
       select * from jsonb_to_recordset(?::jsonb) as w (
         id text, line_item_id text, inventory_item_id text, location_id text, quantity numeric, allow_backorder boolean)
     ), reserved as (
       insert into reservation_item
         (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder)
       select id, line_item_id, inventory_item_id, location_id, quantity,
         jsonb_build_object('value', quantity::text, 'precision', 20), allow_backorder from wanted
     )
     update inventory_level l set reserved_quantity = l.reserved_quantity + s.quantity,
       raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity + s.quantity)::text, 'precision', 20),
       updated_at = now()
     from (
       select inventory_item_id, location_id, sum(quantity) as quantity from wanted group by 1, 2
     ) s
     where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id and l.deleted_at is null`,
    [JSON.stringify(rows)],
  )
}
