import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { namePlace } from '../../areas/name-area'
import {
  availableAt,
  isPublished,
  publicProducts,
  stockLocation,
  variantAndPrice,
} from '../catalogue/card-sql'
import { makersInForce } from '../member/makers-in-force'
import { publicMember } from '../member/public-member'
import { PreparedStatement } from '../prepared-statement'
import { organisationChain } from '../organisation/branch'
import type { ProductText } from './product-document'

type Row = { text: ProductText }

const documentSql = `json_strip_nulls(json_build_object(
  'id', p.id, 'title', p.title, 'title_en', d.title_en, 'description', p.description,
  'description_en', d.description_en, 'ingredients', d.ingredients, 'price_rupiah', price.amount::bigint,
  'area_code', o.area_code, 'created_at', (extract(epoch from p.created_at) * 1000)::bigint,
  'pickup_area_code', (
    select case when a.address is not null then a.area_code end
    from ${organisationChain('o.id')} chain join organisation a on a.id = chain.id
    order by a.stock_location_id is null, chain.depth limit 1
  ),
  'is_halal', d.halal_number is not null
    and coalesce(d.halal_expires_on, '9999') >= to_char(now() at time zone 'Asia/Jakarta', 'YYYY-MM-DD'),
  'supply', case
    when ${availableAt('v.id', stockLocation)} > 0 then 'ready'
    when v.allow_backorder or not v.manage_inventory then 'made_to_order'
  end,
  'organisations', (
    select json_agg(json_build_object('handle', a.handle, 'name', a.name) order by chain.depth)
    from ${organisationChain('o.id')} chain join organisation a on a.id = chain.id
  ),
  'categories', coalesce((
    select json_agg(json_build_object('handle', c.handle, 'name', c.name))
    from product_category_product cp
    join product_category own on own.id = cp.product_category_id and own.deleted_at is null
    join product_category c on (own.id = c.id or own.mpath like c.mpath || '%')
      and c.is_active and not c.is_internal and c.deleted_at is null
    where cp.product_id = p.id
  ), '[]'),
  'makers', coalesce((
    select json_agg(maker.name order by share.position)
    from ${makersInForce('p.id')} share join ${publicMember} maker on maker.id = share.member_id
  ), '[]')
)) as text`

const byIds = new PreparedStatement<Row>(`
select ${documentSql} from ${publicProducts} ${variantAndPrice}
where ${isPublished} and p.id = any($1::text[]) order by p.id`)

const afterId = new PreparedStatement<Row>(`
select ${documentSql} from ${publicProducts} ${variantAndPrice}
where ${isPublished} and p.id > $1 order by p.id limit $2`)

/** Of the products named, those in the shop, with all that they are found by. */
export async function readProductTexts(knex: Knex, ids: readonly string[]): Promise<ProductText[]> {
  return (await byIds.run(knex, [ids])).map(withPlace)
}

/** The next products of the shop in the order of their ids. */
export async function readProductTextsAfter(knex: Knex, id: string, limit: number): Promise<ProductText[]> {
  return (await afterId.run(knex, [id, limit])).map(withPlace)
}

function withPlace({ text }: Row): ProductText {
  const place = namePlace(text.area_code)
  return place === undefined ? text : { ...text, place }
}
