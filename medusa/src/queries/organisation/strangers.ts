import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { organisationBranch, organisationChain } from './branch'

/** Those of the members who make nothing in the organisation, in one above it or in one below it. */
export async function findStrangers(
  sql: Knex,
  organisation_id: string,
  member_ids: string[],
): Promise<string[]> {
  const { rows } = await sql.raw<{ rows: { id: string }[] }>(
    `select wanted.id from unnest(:member_ids::text[]) as wanted(id)
     where not exists (
       select 1 from membership s join member m on m.id = s.member_id and m.deleted_at is null
       where s.member_id = wanted.id and s.role = 'producer' and s.ended_at is null and s.deleted_at is null
         and (s.organisation_id in ${organisationBranch('array[:organisation_id]')}
           or s.organisation_id in (select id from ${organisationChain(':organisation_id')} chain))
     )`,
    { organisation_id, member_ids },
  )
  return rows.map((row) => row.id)
}
