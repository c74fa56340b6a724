import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type StoredProduct = {
  sku: string
  product_id: string
  variant_id: string
  variant_count: number
  handle: string
  title: string
  description: string | null
  status: string
  weight: number | null
  metadata: Record<string, unknown> | null
  variant_weight: number | null
  allow_backorder: boolean
  category_ids: string[]
  image_urls: string[]
  price_id: string | null
  price_set_id: string | null
  price_rupiah: number | null
  inventory_item_id: string | null
  levels: { location_id: string; stocked: number; reserved: number }[]
  detail: Record<string, unknown> | null
  makers: { member_id: string; share_bps: number }[]
}

const FIND = `
  select v.sku, p.id as product_id, v.id as variant_id, p.handle, p.title, p.description, p.status,
    p.weight, p.metadata, v.weight as variant_weight, v.allow_backorder,
    (select count(*)::int from product_variant o where o.product_id = p.id and o.deleted_at is null) as variant_count,
    array(select c.product_category_id from product_category_product c where c.product_id = p.id) as category_ids,
    array(select i.url from image i where i.product_id = p.id and i.deleted_at is null order by i.rank, i.id) as image_urls,
    price.id as price_id, ps.price_set_id, price.amount::float8 as price_rupiah, item.inventory_item_id,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'location_id', l.location_id, 'stocked', l.stocked_quantity, 'reserved', l.reserved_quantity)), '[]')
      from inventory_level l where l.inventory_item_id = item.inventory_item_id and l.deleted_at is null) as levels,
    to_jsonb(d) as detail,
    (select coalesce(jsonb_agg(jsonb_build_object('member_id', s.member_id, 'share_bps', s.share_bps) order by s.position), '[]')
      from maker_share s where s.maker_set_id = (
        select m.id from maker_set m where m.product_id = p.id and m.effective_from <= now()
        order by m.effective_from desc limit 1)) as makers
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
  left join lateral (
    select id, amount from price
    where price_set_id = ps.price_set_id and currency_code = 'idr' and price_list_id is null
      and coalesce(rules_count, 0) = 0 and min_quantity is null and max_quantity is null and deleted_at is null
    limit 1
  ) price on true
  left join product_variant_inventory_item item on item.variant_id = v.id and item.deleted_at is null
  left join product_detail d on d.product_id = p.id and d.deleted_at is null
  where v.sku = any(:skus) and v.deleted_at is null`

/** Everything an import compares a row with, for a batch of rows in one statement. */
export async function findStoredProducts(sql: Knex, skus: string[]): Promise<Map<string, StoredProduct>> {
  const { rows } = await sql.raw<{ rows: StoredProduct[] }>(FIND, { skus })
  return new Map(rows.map((row) => [row.sku, row]))
}
