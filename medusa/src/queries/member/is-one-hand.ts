import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** So long somebody whose PIN was set anew may not have noticed it. */
const DAYS = 7

/**
 * Whether one of two members has lately let the other in: who makes an invitation sees its link, and could have set the PIN herself.
 * Where two people are needed, these two do not count as two.
 */
export async function isOneHand(sql: Knex, one: string, other: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select 1 from invitation
     where ((member_id = :one and created_by = :other) or (member_id = :other and created_by = :one))
       and used_at > now() - make_interval(days => ${DAYS}) limit 1`,
    { one, other },
  )
  return rows.length > 0
}
