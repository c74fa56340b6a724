import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { FeedItem, FeedPage } from '../../contracts/syndication'
import { isPublished, offerFields, publicProducts, variantAndPrice } from '../catalogue/card-sql'
import { imageIdOf } from '../catalogue/image-json'
import { wordOffer } from '../catalogue/to-card'
import { PreparedStatement } from '../prepared-statement'

const PAGE_SIZE = 500

type Row = {
  item: Omit<FeedItem, 'availability'> & {
    allow_backorder: boolean
    available: number
    variant_id: string
    unit?: string
    size?: string
  }
}

const statement = new PreparedStatement<Row>(`
select json_strip_nulls(json_build_object(
  ${offerFields},
  'description', p.description, 'description_en', d.description_en,
  'weight_gram', coalesce(v.weight, p.weight)::int,
  'image_id', nullif(${imageIdOf('p.thumbnail')}, ''),
  'category', (
    select c.name from product_category_product cp
    join product_category c on c.id = cp.product_category_id
      and c.is_active and not c.is_internal and c.deleted_at is null
    where cp.product_id = p.id order by c.rank, c.id limit 1
  ),
  'organisation', json_build_object('handle', o.handle, 'name', o.name)
)) as item
from ${publicProducts}
${variantAndPrice}
where ${isPublished} and p.handle > $1
order by p.handle limit ${PAGE_SIZE}`)

/** The products after the given handle. No maker is named: what has gone out in a feed cannot be called back. */
export async function listFeedItems(knex: Knex, after: string): Promise<FeedPage> {
  const rows = await statement.run(knex, [after])
  const items = rows.map(({ item }) => {
    const { variant_id: _variant, unit: _unit, size: _size, ...offer } = item
    return wordOffer(offer)
  })
  const last = items.at(-1)
  return items.length < PAGE_SIZE || !last ? { items } : { items, next: last.handle }
}
