import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MemberMe } from '../../contracts/member'

export async function readOwnIdentity(sql: Knex, memberId: string): Promise<MemberMe> {
  const { rows } = await sql.raw<{ rows: MemberMe[] }>(
    `select
       json_build_object('id', m.id, 'handle', m.handle, 'name', m.name, 'pseudonym', m.pseudonym,
         'photo_image_id', m.photo_image_id) as member,
       coalesce((
         select json_agg(json_build_object('role', s.role, 'organisation',
           json_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'kind', o.kind)) order by o.name, s.role)
         from membership s join organisation o on o.id = s.organisation_id and o.deleted_at is null
         where s.member_id = m.id and s.ended_at is null and s.deleted_at is null
       ), '[]') as memberships
     from member m where m.id = ?`,
    [memberId],
  )
  const me = rows[0]
  if (!me) throw new Error('A member passed the doors who is not there.')
  return me
}
