import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { AdminMember, AdminMemberRow, AdminMembers } from '../../contracts/admin-member'
import { publicMember } from './public-member'

const PAGE_SIZE = 30

type Question = { q: string; organisation_id: string | null; page: number }

const memberships = (fields: string, condition: string) => `(
  select coalesce(json_agg(json_build_object('role', s.role,
    'organisation', json_build_object('id', o.id, 'name', o.name)${fields}) order by s.ended_at nulls first, o.name, s.role), '[]')
  from membership s join organisation o on o.id = s.organisation_id
  where s.member_id = m.id and s.deleted_at is null ${condition}
)`

/** An operator or a member by name; what an import wrote down stands as it is. */
const inWords = (id: string) => `coalesce(
  (select u.email from "user" u where u.id = ${id}), (select w.name from member w where w.id = ${id}), ${id})`

/** The members a page at a time, found by name, pseudonym, code or number. */
export async function listMembers(sql: Knex, { q, organisation_id, page }: Question): Promise<AdminMembers> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql.raw<{ rows: (AdminMemberRow & { total: number })[] }>(
    `select m.id, m.code, m.name, m.pseudonym, m.phone, m.status, count(*) over ()::int as total,
       ${memberships('', 'and s.ended_at is null')} as memberships,
       array(select c.subject from consent c where c.member_id = m.id and c.withdrawn_at is null order by 1) as consents
     from member m
     where m.deleted_at is null
       and (m.name ilike :pattern or m.pseudonym ilike :pattern or m.code ilike :pattern or m.phone like :pattern)
       and (:organisation_id::text is null or exists (
         select 1 from membership s where s.member_id = m.id and s.organisation_id = :organisation_id
           and s.ended_at is null and s.deleted_at is null))
     order by m.name, m.id limit ${PAGE_SIZE} offset :offset`,
    { pattern, organisation_id, offset: (page - 1) * PAGE_SIZE },
  )
  const total = rows[0]?.total ?? 0
  const members = rows.map(({ total: _total, ...member }) => member)
  return { members, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}

export async function readMember(sql: Knex, id: string): Promise<AdminMember | undefined> {
  const { rows } = await sql.raw<{ rows: AdminMember[] }>(
    `select m.id, m.code, m.handle, m.name, m.pseudonym, m.phone, m.photo_image_id, m.story_id, m.story_en,
       m.area_code, m.status,
       ${memberships(", 'started_at', s.started_at, 'ended_at', s.ended_at", '')} as memberships,
       (select coalesce(json_agg(json_build_object('id', c.id, 'subject', c.subject, 'given_at', c.given_at,
           'noted_by', ${inWords('c.noted_by')}, 'withdrawn_at', c.withdrawn_at, 'withdrawal_noted_by', ${inWords('c.withdrawal_noted_by')})
           order by c.given_at desc, c.id), '[]')
         from consent c where c.member_id = m.id) as consents,
       (select max(i.expires_at) from invitation i
         where i.member_id = m.id and i.used_at is null and i.expires_at > now()) as open_invitation_expires_at,
       json_build_object('name', shown.name, 'has_photo', shown.photo_image_id is not null,
         'has_story', coalesce(shown.story_id, shown.story_en) is not null, 'area_code', shown.area_code) as public
     from member m join ${publicMember} shown on shown.id = m.id where m.id = ?`,
    [id],
  )
  return rows[0]
}
