import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { PreparedStatement } from '../prepared-statement'

/** What an order line keeps of its product, and where its stock lies. */
export type Goods = {
  variant_id: string
  variant_title: string | null
  variant_sku: string | null
  variant_barcode: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  product_id: string
  product_title: string
  product_subtitle: string | null
  product_description: string | null
  product_handle: string
  product_type: string | null
  product_type_id: string | null
  product_collection: string | null
  thumbnail: string | null
  is_discountable: boolean
  location_id: string | null
  inventory: { inventory_item_id: string; required_quantity: number }[]
}

/** $1: variants, $2: for each the organisation that sends it. */
const goods = new PreparedStatement<Goods>(`
select v.id as variant_id, v.title as variant_title, v.sku as variant_sku, v.barcode as variant_barcode,
  v.manage_inventory, v.allow_backorder, p.id as product_id, p.title as product_title,
  p.subtitle as product_subtitle, p.description as product_description, p.handle as product_handle,
  t.value as product_type, p.type_id as product_type_id, c.title as product_collection, p.thumbnail,
  p.discountable as is_discountable, o.stock_location_id as location_id,
  coalesce((
    select json_agg(json_build_object(
      'inventory_item_id', i.inventory_item_id, 'required_quantity', i.required_quantity))
    from product_variant_inventory_item i where i.variant_id = v.id and i.deleted_at is null
  ), '[]') as inventory
from unnest($1::text[], $2::text[]) as wanted (variant_id, origin_id)
join product_variant v on v.id = wanted.variant_id
join product p on p.id = v.product_id
left join product_type t on t.id = p.type_id
left join product_collection c on c.id = p.collection_id
left join organisation o on o.id = wanted.origin_id`)

export function readGoods(
  knex: Knex,
  lines: readonly { variant_id: string; origin_organisation_id: string }[],
): Promise<Goods[]> {
  return goods.run(knex, [
    lines.map((line) => line.variant_id),
    lines.map((line) => line.origin_organisation_id),
  ])
}

const ground = new PreparedStatement<{ region_id: string; sales_channel_id: string }>(`
select
  (select id from region where currency_code = 'idr' and deleted_at is null order by created_at limit 1) as region_id,
  (select id from sales_channel where metadata ->> 'channel' = 'online' and deleted_at is null order by id limit 1)
    as sales_channel_id`)

/** The region and the channel that every order of the shop belongs to. */
export async function readOrderGround(knex: Knex) {
  const [row] = await ground.run(knex, [])
  if (!row?.region_id || !row.sales_channel_id)
    throw new Error('The shop has no region or no online channel.')
  return row
}
