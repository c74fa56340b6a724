import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import {
  ADDRESS_PAUSES,
  FORGET_AFTER_SECONDS,
  NUMBER_PAUSES,
  type AttemptPauses,
} from '../../domain/pin/attempt-pauses'

export type Attempt = { allowed: true; keys: Keys } | { allowed: false; retryAfterSeconds: number }

type Keys = { number: string; address: Taken | undefined }

/** A counted try and the pause that it began, so that giving it back ends no pause that another try began. */
type Taken = { key: string; locked_until: string | null }

type Tried = { taken: Taken } | { taken: undefined; pause: number }

/**
 * Every try is counted as a wrong one before the PIN is looked at, and given back when it was right: so of twenty tries
 * at once no more are looked at than of twenty in a row.
 */
export async function takeAttempt(sql: Knex, phone: string, address: string | undefined): Promise<Attempt> {
  const byAddress = address ? await take(sql, keyOf('address', address), ADDRESS_PAUSES) : undefined
  if (byAddress && !byAddress.taken) return { allowed: false, retryAfterSeconds: byAddress.pause }
  const keys = { number: keyOf('number', phone), address: byAddress?.taken }
  const byNumber = await take(sql, keys.number, NUMBER_PAUSES)
  if (byNumber.taken) return { allowed: true, keys }
  if (keys.address) await giveBack(sql, keys.address)
  return { allowed: false, retryAfterSeconds: byNumber.pause }
}

export async function forgetAttempts(sql: Knex, keys: Keys): Promise<void> {
  await sql.raw('delete from login_throttle where key = ?', [keys.number])
  if (keys.address) await giveBack(sql, keys.address)
}

// Hashed, so that the table is no list of the numbers and addresses of those who log in.
const keyOf = (kind: string, value: string) =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`

/** Counted when the try may go on; otherwise the seconds still to wait. */
async function take(sql: Knex, key: string, pauses: AttemptPauses): Promise<Tried> {
  const counted = await sql.raw<{ rows: { locked_until: string | null }[] }>(
    `insert into login_throttle as t (key, failures, locked_until)
     values (:key, 1, case when (:pauses::int[])[1] > 0 then now() + make_interval(secs => (:pauses::int[])[1]) end)
     on conflict (key) do update set (failures, locked_until, updated_at) = (
       select n, case when pause > 0 then now() + make_interval(secs => pause) end, now()
       from (select n, (:pauses::int[])[least(n, cardinality(:pauses::int[]))] as pause
         from (select 1 + case when t.updated_at < now() - make_interval(secs => :forget) then 0 else t.failures end as n) c) p
     )
     where t.locked_until is null or t.locked_until <= now()
     returning locked_until::text`,
    { key, pauses: [...pauses], forget: FORGET_AFTER_SECONDS },
  )
  const [mine] = counted.rows
  if (mine) return { taken: { key, locked_until: mine.locked_until } }
  const { rows } = await sql.raw<{ rows: { seconds: number }[] }>(
    'select ceil(extract(epoch from locked_until - now()))::int as seconds from login_throttle where key = ?',
    [key],
  )
  return { taken: undefined, pause: Math.max(1, rows[0]?.seconds ?? 1) }
}

async function giveBack(sql: Knex, { key, locked_until }: Taken): Promise<void> {
  await sql.raw(
    `update login_throttle set failures = greatest(failures - 1, 0),
       locked_until = case when locked_until is distinct from :locked_until::timestamptz then locked_until end
     where key = :key`,
    { key, locked_until },
  )
}
