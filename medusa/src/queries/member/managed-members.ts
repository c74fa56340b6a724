import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ManagedMembers } from '../../contracts/member'

/** The members of these organisations with what they do there, for those who manage them. */
export async function listManagedMembers(sql: Knex, organisationIds: string[]): Promise<ManagedMembers> {
  const { rows } = await sql.raw<{ rows: ManagedMembers['members'] }>(
    `select m.id, m.name, m.pseudonym, m.status, m.phone is not null as has_phone,
       json_agg(json_build_object('role', s.role, 'organisation', json_build_object('id', o.id, 'name', o.name))
         order by o.name, s.role) as memberships
     from member m
     join membership s on s.member_id = m.id and s.ended_at is null and s.deleted_at is null
       and s.organisation_id = any(?)
     join organisation o on o.id = s.organisation_id
     where m.deleted_at is null
     group by m.id order by m.name, m.id`,
    [organisationIds],
  )
  return { members: rows }
}
