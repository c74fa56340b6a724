import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

export type Limit = { key: string; limit: number; windowSeconds: number }

export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/**
 * Takes one use out of a window that is counted in the database, so that several processes share it.
 * One statement: of many requests at once exactly `limit` are allowed.
 */
export async function takeAllowance(container: MedusaContainer, wanted: Limit): Promise<Allowance> {
  const sql: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: { used: number; seconds_left: number }[] }>(
    `insert into rate_limit as r (key, used, window_ends_at)
     values (:key, 1, now() + make_interval(secs => :windowSeconds))
     on conflict (key) do update set
       used = case when r.window_ends_at <= now() then 1 else least(r.used + 1, :limit + 1) end,
       window_ends_at = case when r.window_ends_at <= now() then excluded.window_ends_at else r.window_ends_at end,
       updated_at = now()
     returning used, ceil(extract(epoch from window_ends_at - now()))::int as seconds_left`,
    wanted,
  )
  const row = rows[0]
  if (!row) throw new Error('The rate limit answered nothing.')
  if (row.used <= wanted.limit) return { allowed: true }
  return { allowed: false, retryAfterSeconds: Math.max(1, row.seconds_left) }
}
