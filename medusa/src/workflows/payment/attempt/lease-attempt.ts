import type { Knex } from '@medusajs/framework/mikro-orm/knex'

const FIRST_PAUSE_SECONDS = 3
const LONGEST_PAUSE_SECONDS = 900

/** Takes an attempt for one try at its gateway: meanwhile, and for a pause that grows, nobody else does. The number of the try, or null. */
export async function leaseAttempt(
  knex: Knex,
  id: string,
  state: 'intended' | 'ending',
): Promise<number | null> {
  const { rows } = await knex.raw<{ rows: { tries: number }[] }>(
    `update payment_attempt set tries = tries + 1, updated_at = now(),
       retry_at = now() + make_interval(secs => least(:first * power(2, least(tries, 20)), :longest))
     where id = :id and state = :state and retry_at <= now()
     returning tries`,
    { id, state, first: FIRST_PAUSE_SECONDS, longest: LONGEST_PAUSE_SECONDS },
  )
  return rows[0]?.tries ?? null
}
