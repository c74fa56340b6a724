import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ResourceKind, Role, RoleAt } from '../domain/access/rules'
import { organisationBranch } from '../queries/organisation/branch'
import { organisationsOf } from './organisations-of'

export type MemberAccess = {
  status: 'invited' | 'active' | 'blocked'
  sessions_from: number
  roles: RoleAt[]
  organisation_ids: string[]
  resource_organisation_ids: string[]
}

type Question = { member_id: string; roles: readonly Role[]; resource?: { kind: ResourceKind; id: string } }

/** Everything the doors ask about a member and a resource, in one statement. */
export async function readMemberAccess(sql: Knex, question: Question): Promise<MemberAccess | undefined> {
  const { rows } = await sql.raw<{ rows: MemberAccess[] }>(
    `with held as (
       select s.role, s.organisation_id from membership s
       where s.member_id = :member_id and s.ended_at is null and s.deleted_at is null and s.started_at <= now()
     )
     select m.status,
       floor(extract(epoch from m.sessions_valid_from) * 1000)::float8 as sessions_from,
       coalesce((select json_agg(held) from held), '[]') as roles,
       array${organisationBranch('(select array_agg(organisation_id) from held where role = any(:roles))::text[]')} as organisation_ids,
       array(${question.resource ? organisationsOf[question.resource.kind] : 'select null::text where false'}) as resource_organisation_ids
     from member m where m.id = :member_id and m.deleted_at is null`,
    { member_id: question.member_id, roles: [...question.roles], id: question.resource?.id ?? '' },
  )
  return rows[0]
}
