import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** So long somebody whose PIN was set anew, or an organisation that has a new treasurer, may not have noticed it. */
const DAYS = 7

/**
 * Who has lately let whom in: whoever makes an invitation sees its link, and could have set the PIN herself; who gives an office chooses
 * who has it. A new operator could be anybody's among the operators, because it is not known who made her, and so could an API key.
 */
const LINKS = `
  select i.member_id as one, i.created_by as other from invitation i
  where i.created_by <> i.member_id and i.used_at > now() - make_interval(days => ${DAYS})
  union
  select s.member_id, s.appointed_by from membership s
  where s.appointed_by <> s.member_id and s.created_at > now() - make_interval(days => ${DAYS})
  union
  select fresh.id, u.id from "user" fresh, "user" u
  where u.id <> fresh.id and fresh.created_at > now() - make_interval(days => ${DAYS})`

const KEYS = `select l.other, u.id from let_in l, "user" u where starts_with(l.other, 'apk_')`

/**
 * Whether one of two people could be behind both: the one has lately let the other in, herself or by way of others, or somebody has let
 * in both. Where two people are needed, these two do not count as two. `operators` says whether what an operator has let in hangs
 * together as well: where it does not, two of hers count, but neither of them together with her.
 */
export async function isOneHand(
  sql: Knex,
  one: string,
  other: string,
  operators: 'connect' | 'count_apart' = 'count_apart',
): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `with recursive let_in as (${LINKS}),
     link as (select * from let_in union select * from (${KEYS}) k (one, other)),
     both_ways as (select one, other from link union select other, one from link),
     hand (id) as (
       select cast(:one as text)
       union
       select b.other from hand h join both_ways b on b.one = h.id
       where h.id = :one or :connect or exists (select from member m where m.id = h.id)
     )
     select 1 from hand where id = :other limit 1`,
    { one, other, connect: operators === 'connect' },
  )
  return rows.length > 0
}
