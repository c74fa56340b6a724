import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ImageRef, NamedHandle } from '../../contracts/catalogue'
import type { DeliveryZone } from '../../domain/delivery/types'
import {
  availableAt,
  isPublished,
  priceOfVariant,
  publicProducts,
  stockLocation,
} from '../catalogue/card-sql'
import { imageIdOf, imageJson } from '../catalogue/image-json'
import { organisationChain } from '../organisation/branch'
import { PreparedStatement } from '../prepared-statement'

export type Origin = {
  id: string
  handle: string
  name: string
  address?: string
  area_code?: string
  /** Itself first, then what is above it. */
  chain: string[]
}

/** A variant that is in the shop now. */
export type Offer = {
  variant_id: string
  product_id: string
  handle: string
  title: string
  title_en?: string
  unit?: string
  size?: string
  image?: ImageRef
  unit_price_rupiah: number
  weight_gram: number
  organisation_id: string
  organisation: NamedHandle
  origin_organisation_id: string
  made_to_order_days?: number
  allow_backorder: boolean
  available: number
}

type Row = { offers: Offer[]; origins: Origin[]; zones: DeliveryZone[]; known: string[] }

/** $1: the variants. One answer also holds where they are sent from and what delivery costs from anywhere. */
const statement = new PreparedStatement<Row>(`
with offered as materialized (
  select o.id as organisation_id, (
    select chain.id from ${organisationChain('o.id')} chain join organisation a on a.id = chain.id
    where a.stock_location_id is not null order by chain.depth limit 1
  ) as origin_id, json_strip_nulls(json_build_object(
    'variant_id', v.id, 'product_id', p.id, 'handle', p.handle, 'title', p.title, 'title_en', d.title_en,
    'unit', d.unit, 'size', d.size, 'image', ${imageJson(imageIdOf('p.thumbnail'))},
    'unit_price_rupiah', price.amount::bigint, 'weight_gram', coalesce(v.weight, p.weight, 0)::int,
    'organisation_id', o.id, 'organisation', json_build_object('handle', o.handle, 'name', o.name),
    'made_to_order_days', d.made_to_order_days,
    'allow_backorder', v.allow_backorder or not v.manage_inventory,
    'available', ${availableAt('v.id', stockLocation)}
  )) as offer
  from ${publicProducts}
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  cross join lateral ${priceOfVariant('v.id')} price
  where ${isPublished} and v.id = any($1::text[])
)
select
  coalesce((
    select json_agg(offer::jsonb || jsonb_build_object('origin_organisation_id', coalesce(origin_id, organisation_id)))
    from offered
  ), '[]') as offers,
  coalesce((
    select json_agg(json_strip_nulls(json_build_object(
      'id', o.id, 'handle', o.handle, 'name', o.name, 'address', o.address, 'area_code', o.area_code,
      'chain', (select json_agg(chain.id order by chain.depth) from ${organisationChain('o.id')} chain)
    )))
    from organisation o where o.id in (select coalesce(origin_id, organisation_id) from offered)
  ), '[]') as origins,
  coalesce((
    select json_agg(json_build_object(
      'id', z.id, 'organisation_id', z.organisation_id, 'name', z.name, 'province_codes', z.province_codes,
      'position', z.position, 'rates', (
        select coalesce(json_agg(json_build_object(
          'per_kg_rupiah', r.per_kg_rupiah, 'minimum_kg', r.minimum_kg,
          'eta_days_min', r.eta_days_min, 'eta_days_max', r.eta_days_max
        )), '[]')
        from delivery_rate r where r.zone_id = z.id and r.active and r.deleted_at is null
      )
    ))
    from delivery_zone z where z.deleted_at is null
  ), '[]') as zones,
  coalesce((
    select json_agg(v.id) from product_variant v where v.id = any($1::text[]) and v.deleted_at is null
  ), '[]') as known`)

export async function readOffers(knex: Knex, variantIds: readonly string[]): Promise<Row> {
  const [row] = await statement.run(knex, [variantIds])
  if (!row) throw new Error('The offers answer one row always')
  return row
}
