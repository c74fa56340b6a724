import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { CODE_TRIES } from '../../domain/account/code-limits'

/**
 * Counts a try before the code is looked at, so that many guesses at once are no more than as many in a row. Undefined when the
 * challenge is unknown, over, used, or has no tries left.
 */
export async function takeTry(sql: Knex, challenge_id: string): Promise<{ phone: string } | undefined> {
  const { rows } = await sql.raw<{ rows: { phone: string }[] }>(
    `update login_challenge set tries = tries + 1, updated_at = now()
     where id = ? and tries < ? and used_at is null and expires_at > now() returning phone`,
    [challenge_id, CODE_TRIES],
  )
  return rows[0]
}

/** True for the first who uses it. */
export async function useChallenge(sql: Knex, challenge_id: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `update login_challenge set used_at = now(), updated_at = now()
     where id = ? and used_at is null and expires_at > now() returning id`,
    [challenge_id],
  )
  return rows.length === 1
}
