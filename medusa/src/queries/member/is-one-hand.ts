import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** So long somebody whose PIN was set anew may not have noticed it. */
const DAYS = 7

/**
 * Whether one of two members has lately let the other in, or a third one both of them: who makes an invitation sees its link, and could
 * have set the PIN herself. Where two people are needed, these two do not count as two. Whom operators let in, they count.
 */
export async function isOneHand(sql: Knex, one: string, other: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `with lately as (
       select i.member_id, i.created_by from invitation i join member m on m.id = i.created_by
       where i.member_id in (:one, :other) and i.created_by <> i.member_id and i.used_at > now() - make_interval(days => ${DAYS})
     )
     select 1 from lately where created_by in (:one, :other)
     union all
     select 1 from lately group by created_by having count(distinct member_id) > 1 limit 1`,
    { one, other },
  )
  return rows.length > 0
}
