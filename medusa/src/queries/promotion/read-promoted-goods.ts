import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { PreparedStatement } from '../prepared-statement'

/** What a promotion's rules may ask of a line, under the names that Medusa's cart has for it. */
export type PromotedGoods = {
  variant_id: string
  is_discountable: boolean
  product: {
    id: string
    collection_id: string | null
    type_id: string | null
    categories: { id: string }[]
    tags: { id: string }[]
  }
}

const statement = new PreparedStatement<PromotedGoods>(`
select v.id as variant_id, p.discountable as is_discountable, json_build_object(
  'id', p.id, 'collection_id', p.collection_id, 'type_id', p.type_id,
  'categories', coalesce((
    select json_agg(json_build_object('id', c.product_category_id)) from product_category_product c
    where c.product_id = p.id), '[]'),
  'tags', coalesce((
    select json_agg(json_build_object('id', t.product_tag_id)) from product_tags t where t.product_id = p.id), '[]')
) as product
from product_variant v join product p on p.id = v.product_id
where v.id = any($1::text[])`)

export function readPromotedGoods(knex: Knex, variant_ids: readonly string[]): Promise<PromotedGoods[]> {
  return statement.run(knex, [variant_ids])
}
