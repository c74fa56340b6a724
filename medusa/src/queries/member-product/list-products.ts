import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MemberProductState, ReviewProduct } from '../../contracts/member-product'

const stateOf: Record<string, MemberProductState> = {
  proposed: 'waiting',
  published: 'on_sale',
  rejected: 'returned',
  draft: 'draft',
}

const statusOf: Record<MemberProductState, string> = {
  waiting: 'proposed',
  on_sale: 'published',
  returned: 'rejected',
  draft: 'draft',
}

type Row = Omit<ReviewProduct, 'state' | 'created_at'> & { status: string; created_at: Date }

const select = `
select p.id, p.handle, p.title, p.status, p.created_at, p.weight::int as weight_gram,
       substring(p.thumbnail from '/gambar/([^/]+)/') as image_id,
       d.review_comment, json_build_object('id', o.id, 'name', o.name) as organisation,
       coalesce((select pr.amount::bigint::int from product_variant_price_set ps
                   join price pr on pr.price_set_id = ps.price_set_id and pr.currency_code = 'idr'
                    and pr.deleted_at is null and pr.price_list_id is null
                  where ps.variant_id = v.id and ps.deleted_at is null limit 1), 0) as price_rupiah,
       coalesce((select sum(il.stocked_quantity - il.reserved_quantity)::int
                   from product_variant_inventory_item i
                   join inventory_level il on il.inventory_item_id = i.inventory_item_id and il.deleted_at is null
                  where i.variant_id = v.id and i.deleted_at is null), 0) as stock,
       (select json_build_object('handle', c.handle, 'name', c.name) from product_category_product cp
          join product_category c on c.id = cp.product_category_id where cp.product_id = p.id limit 1) as category,
       (select json_agg(json_build_object('member_id', m.id, 'name', m.name, 'share_bps', s.share_bps) order by s.position)
          from maker_share s join member m on m.id = s.member_id
         where s.maker_set_id = (select t.id from maker_set t where t.product_id = p.id
                                   and t.effective_from <= now() order by t.effective_from desc limit 1)) as makers,
       (select m.name from member m where m.id = d.proposed_by_member_id) as proposed_by
  from product p
  join product_detail d on d.product_id = p.id and d.deleted_at is null
  join organisation o on o.id = d.organisation_id
  join lateral (select id from product_variant where product_id = p.id and deleted_at is null
                 order by variant_rank limit 1) v on true
 where p.deleted_at is null`

const toProduct = ({ status, created_at, ...row }: Row): ReviewProduct => ({
  ...row,
  makers: row.makers ?? [],
  state: stateOf[status] ?? 'draft',
  created_at: created_at.toISOString(),
})

/** Products of these organisations in one state, the longest waiting first. */
export async function listProductsToReview(
  knex: Knex,
  organisationIds: readonly string[],
  state: MemberProductState,
  most = 100,
): Promise<ReviewProduct[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `${select} and d.organisation_id = any(:organisations) and p.status = :status order by p.created_at limit :most`,
    { organisations: [...organisationIds], status: statusOf[state], most },
  )
  return rows.map(toProduct)
}

/** Products she makes or has proposed, newest first. */
export async function listOwnProducts(knex: Knex, member_id: string): Promise<ReviewProduct[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `${select} and (d.proposed_by_member_id = :member_id or exists (
        select 1 from maker_share s where s.member_id = :member_id
           and s.maker_set_id = (select t.id from maker_set t where t.product_id = p.id
                                   and t.effective_from <= now() order by t.effective_from desc limit 1)))
      order by p.created_at desc limit 200`,
    { member_id },
  )
  return rows.map(toProduct)
}
