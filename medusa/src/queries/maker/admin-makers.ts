import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { AdminProductMakers } from '../../contracts/admin-makers'
import { organisationBranch, organisationChain } from '../organisation/branch'

/** Who makes a product, from when, and who could. */
export async function readProductMakers(
  sql: Knex,
  productId: string,
): Promise<AdminProductMakers | undefined> {
  const { rows } = await sql.raw<{ rows: AdminProductMakers[] }>(
    `with detail as (
       select o.id, o.name from product_detail d join organisation o on o.id = d.organisation_id
       where d.product_id = :productId and d.deleted_at is null
     )
     select (select to_json(detail) from detail) as organisation,
       (select coalesce(json_agg(to_json(s) order by s.effective_from desc), '[]') from (${SETS}) s) as sets,
       (select coalesce(json_agg(to_json(c) order by c.name, c.id), '[]') from (${CANDIDATES}) c) as candidates
     from product p where p.id = :productId and p.deleted_at is null`,
    { productId },
  )
  return rows[0]
}

const SETS = `
  select t.id, t.effective_from, t.created_by,
    case when t.effective_from > now() then 'coming'
      when t.effective_from = max(t.effective_from) filter (where t.effective_from <= now()) over () then 'in_force'
      else 'past' end as state,
    (select json_agg(json_build_object('member_id', m.id, 'name', m.name, 'pseudonym', m.pseudonym,
        'share_bps', h.share_bps) order by h.position)
      from maker_share h join member m on m.id = h.member_id where h.maker_set_id = t.id) as makers
  from maker_set t where t.product_id = :productId`

const CANDIDATES = `
  select distinct m.id, m.name, m.pseudonym from member m join membership s on s.member_id = m.id
  where m.deleted_at is null and s.role = 'producer' and s.ended_at is null and s.deleted_at is null
    and (s.organisation_id in ${organisationBranch('array(select id from detail)')}
      or s.organisation_id in (select id from ${organisationChain('(select id from detail)')} chain))`
