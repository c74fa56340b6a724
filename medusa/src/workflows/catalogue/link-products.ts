import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

type Created = { product_id: string; variant_id: string; price_set_id: string; inventory_item_id: string }
type Places = { sales_channel_ids: string[]; shipping_profile_id: string }

/** The rows that Medusa's links keep between its modules, written where they take part in the transaction. */
export async function linkProducts(sql: Knex, created: Created[], places: Places): Promise<void> {
  await insert(sql, 'product_variant_price_set', 'pvps', created, ({ variant_id, price_set_id }) => [
    { variant_id, price_set_id },
  ])
  await insert(sql, 'product_variant_inventory_item', 'pvitem', created, ({ variant_id, inventory_item_id }) => [
    { variant_id, inventory_item_id, required_quantity: 1 },
  ])
  await insert(sql, 'product_shipping_profile', 'prodsp', created, ({ product_id }) => [
    { product_id, shipping_profile_id: places.shipping_profile_id },
  ])
  await insert(sql, 'product_sales_channel', 'prodsc', created, ({ product_id }) =>
    places.sales_channel_ids.map((sales_channel_id) => ({ product_id, sales_channel_id })),
  )
}

async function insert(
  sql: Knex,
  table: string,
  prefix: string,
  created: Created[],
  toRows: (each: Created) => Record<string, string | number>[],
): Promise<void> {
  const rows = created.flatMap(toRows).map((row) => ({ ...row, id: generateEntityId('', prefix) }))
  await sql(table).insert(rows)
}
