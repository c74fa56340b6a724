import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** How many tasks beyond her own goods a member has outside these organisations. */
export async function countRolesOutside(
  sql: Knex,
  memberId: string,
  organisationIds: string[],
): Promise<number> {
  const { rows } = await sql.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from membership
     where member_id = :memberId and role <> 'producer' and ended_at is null and deleted_at is null
       and organisation_id <> all(:organisationIds)`,
    { memberId, organisationIds },
  )
  return rows[0]?.count ?? 0
}
