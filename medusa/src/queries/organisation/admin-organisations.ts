import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  AdminOrganisation,
  AdminOrganisationRow,
  AdminOrganisations,
} from '../../contracts/admin-organisation'
import { organisationChain } from './branch'

/** The whole tree in its order. */
export async function listOrganisations(sql: Knex): Promise<AdminOrganisations> {
  const { rows } = await sql.raw<{ rows: AdminOrganisationRow[] }>(
    `with recursive tree as (
       select o.id, 0 as depth, array[o.name, o.id] as place from organisation o
       where o.parent_id is null and o.deleted_at is null
       union all
       select o.id, t.depth + 1, t.place || array[o.name, o.id] from organisation o join tree t on o.parent_id = t.id
       where o.deleted_at is null
     )
     select o.id, o.kind, o.parent_id, o.handle, o.name, o.status, t.depth,
       (select count(distinct s.member_id)::int from membership s
         where s.organisation_id = o.id and s.ended_at is null and s.deleted_at is null) as members,
       (select count(*)::int from product_detail d join product p on p.id = d.product_id and p.deleted_at is null
         where d.organisation_id = o.id and d.deleted_at is null) as products,
       exists (select from payment_account_proposal a where a.organisation_id = o.id and a.state = 'waiting') as has_proposal
     from tree t join organisation o on o.id = t.id order by t.place`,
  )
  return { organisations: rows }
}

/** One organisation with everything the operator may see, the bank account too. */
export async function readOrganisation(sql: Knex, id: string): Promise<AdminOrganisation | undefined> {
  const { rows } = await sql.raw<{ rows: AdminOrganisation[] }>(
    `select o.id, o.kind, o.parent_id, o.handle, o.name, o.tagline, o.story_id, o.story_en, o.area_code, o.address,
       o.whatsapp, o.email, o.logo_image_id, o.nib, o.bank_name, o.bank_account_number, o.bank_account_name, o.status,
       o.stock_location_id,
       (select json_build_object('id', p.id, 'name', p.name) from organisation p where p.id = o.parent_id) as parent,
       exists (select 1 from ${organisationChain('o.id')} chain join fee_policy f on f.organisation_id = chain.id
         where f.effective_from <= now() and f.deleted_at is null) as has_fee_in_chain,
       (select coalesce(json_agg(to_json(f) order by f.effective_from desc, f.channel), '[]') from (${POLICIES}) f) as fee_policies,
       (select coalesce(json_agg(to_json(m) order by m.name), '[]') from (${MEMBERS}) m) as members
     from organisation o where o.id = :id and o.deleted_at is null`,
    { id },
  )
  return rows[0]
}

const POLICIES = `
  select f.id, f.channel, f.rate_bps, f.fixed_rupiah, f.effective_from, f.note,
    case when f.effective_from > now() then 'coming'
      when f.effective_from = max(f.effective_from) filter (where f.effective_from <= now()) over (partition by f.channel)
        then 'in_force' else 'past' end as state
  from fee_policy f where f.organisation_id = :id`

const MEMBERS = `
  select m.id, m.name, m.pseudonym, json_agg(s.role order by s.role) as roles
  from membership s join member m on m.id = s.member_id and m.deleted_at is null
  where s.organisation_id = :id and s.ended_at is null and s.deleted_at is null group by m.id`
