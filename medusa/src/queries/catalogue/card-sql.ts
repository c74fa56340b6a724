import { makersInForce } from '../member/makers-in-force'
import { publicMember } from '../member/public-member'
import { imageIdOf, imageJson } from './image-json'
import { ratingCountsJson } from './rating-counts'

const onlineChannel = `(
  select id from sales_channel
  where metadata ->> 'channel' = 'online' and not is_disabled and deleted_at is null
  order by id limit 1
)`

/** What the public may see: aliases p (product), d (its details), o (who sells it). Goes into `from`. */
export const publicProducts = `
  product p
  join product_detail d on d.product_id = p.id and d.deleted_at is null
  join organisation o on o.id = d.organisation_id and o.status = 'active' and o.deleted_at is null
  join product_sales_channel pc
    on pc.product_id = p.id and pc.deleted_at is null and pc.sales_channel_id = ${onlineChannel}`

/** Goes into `where`, beside `publicProducts`. Without makers nothing can be sold: there is nobody to pay. */
export const isPublished = `p.status = 'published' and p.deleted_at is null and exists (
  select 1 from maker_set t where t.product_id = p.id and t.effective_from <= now()
)`

/** The stock location of an organisation: its own, or that of the nearest one above it. `o` is the organisation. */
export const stockLocation = `coalesce(o.stock_location_id, (
  with recursive above as (
    select 0 as depth, o.parent_id, o.stock_location_id
    union all
    select above.depth + 1, a.parent_id, a.stock_location_id
    from above join organisation a on a.id = above.parent_id and a.deleted_at is null
    where above.stock_location_id is null
  )
  select stock_location_id from above where stock_location_id is not null limit 1
))`

/** The rupiah price without conditions of one variant; alias `price`. */
export const priceOfVariant = (variantId: string) => `(
  select pr.amount
  from product_variant_price_set vp
  join price pr on pr.price_set_id = vp.price_set_id and pr.currency_code = 'idr' and pr.deleted_at is null
    and pr.price_list_id is null and coalesce(pr.rules_count, 0) = 0
  where vp.variant_id = ${variantId} and vp.deleted_at is null
  order by pr.min_quantity nulls first, pr.created_at desc limit 1
)`

/** Stocked less reserved, at the given location. */
export const availableAt = (variantId: string, location: string) => `coalesce((
  select sum(l.stocked_quantity - l.reserved_quantity)
  from product_variant_inventory_item vi
  join inventory_level l on l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
    and l.location_id = ${location}
  where vi.variant_id = ${variantId} and vi.deleted_at is null
), 0)`

/**
 * The one variant of a product and its price: aliases v, price. A product without either is shown nowhere; lists still
 * count it, because looking for the price of every product of the shop would double their cost, and whoever publishes
 * must name one.
 */
export const variantAndPrice = `
  cross join lateral (
    select v.id, v.sku, v.allow_backorder, v.manage_inventory, v.weight from product_variant v
    where v.product_id = p.id and v.deleted_at is null
    order by v.variant_rank nulls last, v.id limit 1
  ) v
  cross join lateral ${priceOfVariant('v.id')} price`

/** The parts of a card that a page may also have in other words. */
export const offerFields = `
  'id', p.id, 'variant_id', v.id, 'handle', p.handle, 'title', p.title, 'title_en', d.title_en,
  'price_rupiah', price.amount::bigint, 'unit', d.unit, 'size', d.size, 'made_to_order_days', d.made_to_order_days,
  'allow_backorder', v.allow_backorder or not v.manage_inventory, 'available', ${availableAt('v.id', stockLocation)}`

/** One card, to be made by `toCard`. */
export const cardJson = `json_strip_nulls(json_build_object(
  ${offerFields},
  'image', ${imageJson(imageIdOf('p.thumbnail'))},
  'organisation', json_build_object('handle', o.handle, 'name', o.name),
  'makers', coalesce((
    select json_agg(json_build_object('handle', maker.handle, 'name', maker.name) order by share.position)
    from ${makersInForce('p.id')} share join ${publicMember} maker on maker.id = share.member_id
  ), '[]'::json),
  'counts', ${ratingCountsJson('p.id')}
))`
