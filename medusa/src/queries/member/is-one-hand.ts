import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** So long somebody whose PIN was set anew, or an organisation that has a new treasurer, may not have noticed it. */
const DAYS = 7

/**
 * Whether one of two people has lately let the other in, or a third one both of them: who makes an invitation sees its link, and could
 * have set the PIN herself; who gives an office chooses who has it. Where two people are needed, these two do not count as two. Whom
 * operators let in, they count, but not together with that operator; nor do two operators one of whom is new, because it is not known
 * who made her.
 */
export async function isOneHand(sql: Knex, one: string, other: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `with lately as (
       select i.member_id, i.created_by from invitation i
       where i.member_id in (:one, :other) and i.created_by <> i.member_id and i.used_at > now() - make_interval(days => ${DAYS})
       union all
       select s.member_id, s.appointed_by from membership s
       where s.member_id in (:one, :other) and s.appointed_by <> s.member_id and s.created_at > now() - make_interval(days => ${DAYS})
     )
     select 1 from lately where created_by in (:one, :other)
     union all
     select 1 from lately join member m on m.id = lately.created_by group by created_by having count(distinct member_id) > 1
     union all
     select 1 from "user" u where u.id in (:one, :other)
     having count(*) = 2 and max(u.created_at) > now() - make_interval(days => ${DAYS}) limit 1`,
    { one, other },
  )
  return rows.length > 0
}
