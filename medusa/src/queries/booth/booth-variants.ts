import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** What is known of a variant where a booth sells it: price now, and the stock that a sale takes from. */
export type BoothVariant = {
  variant_id: string
  product_id: string
  title: string
  handle: string
  sku: string | null
  thumbnail: string | null
  unit: string | null
  category: string | null
  organisation_id: string
  organisation_name: string
  price_rupiah: number
  allow_backorder: boolean
  inventory_item_id: string | null
  inventory_level_id: string | null
  available: number
}

/**
 * The published products of the booth's organisation and of all below it. Stock is counted at the booth's own
 * location, else at the selling organisation's, else at the nearest organisation above it that has one.
 */
const boothVariantsSql = `
with recursive covered as (
  select o.id, o.parent_id, o.stock_location_id from organisation o where o.id = :organisation_id
  union all
  select o.id, o.parent_id, coalesce(o.stock_location_id, c.stock_location_id)
    from organisation o join covered c on o.parent_id = c.id where o.deleted_at is null
)
select v.id as variant_id, p.id as product_id, p.title, p.handle, v.sku, p.thumbnail, d.unit,
       (select c.name from product_category_product cp join product_category c on c.id = cp.product_category_id
         where cp.product_id = p.id order by c.rank limit 1) as category,
       o.id as organisation_id, o.name as organisation_name,
       price.amount::bigint::int as price_rupiah, v.allow_backorder,
       vi.inventory_item_id, il.id as inventory_level_id,
       coalesce(il.stocked_quantity - il.reserved_quantity, 0)::int as available
  from covered
  join organisation o on o.id = covered.id
  join product_detail d on d.organisation_id = covered.id and d.deleted_at is null
  join product p on p.id = d.product_id and p.deleted_at is null
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
  join lateral (select pr.amount from price pr
                 where pr.price_set_id = ps.price_set_id and pr.currency_code = 'idr' and pr.deleted_at is null
                   and pr.price_list_id is null and coalesce(pr.rules_count, 0) = 0
                 order by pr.min_quantity nulls first limit 1) price on true
  left join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
  left join inventory_level il on il.inventory_item_id = vi.inventory_item_id and il.deleted_at is null
        and il.location_id = coalesce(:booth_location, covered.stock_location_id)
 where (:all_states or p.status = 'published')
   and (:variant_ids::text[] is null or v.id = any(:variant_ids::text[]))
 order by category nulls last, p.title`

/** All that a booth can sell now, or the named variants whatever their state (a sale may come in late). */
export async function readBoothVariants(
  knex: Knex,
  booth: { organisation_id: string; stock_location_id: string | null },
  variantIds?: readonly string[],
): Promise<BoothVariant[]> {
  const { rows } = await knex.raw<{ rows: BoothVariant[] }>(boothVariantsSql, {
    organisation_id: booth.organisation_id,
    booth_location: booth.stock_location_id,
    all_states: variantIds !== undefined,
    variant_ids: variantIds ? [...variantIds] : null,
  })
  return rows
}
