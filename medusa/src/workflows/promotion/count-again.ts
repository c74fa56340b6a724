import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { isolate } from '../isolate'
import { type Used, countUsage } from './count-usage'

/**
 * Counts an order's promotions once more, for an order that is to live again: by their limits of today, or somebody could lay orders in
 * store while a voucher lasts. False, and nothing counted, when one of them is not to be had any more.
 */
export async function countAgain(sql: Knex.Transaction, used: readonly Used[]): Promise<boolean> {
  if (used.length === 0) return true
  let isHad = true
  const error = await isolate(sql, async (nested) => {
    isHad = (await areRunning(nested, used)) && (await countUsage(nested, used))
    if (!isHad) throw new Error('A promotion is not to be had any more.')
  })
  if (error && isHad) throw error
  return isHad
}

async function areRunning(sql: Knex.Transaction, used: readonly Used[]): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select p.id from promotion p left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null
     where p.id = any(?::text[]) and p.deleted_at is null and p.status = 'active'
       and coalesce(c.starts_at <= now(), true) and coalesce(c.ends_at > now(), true)`,
    [used.map(({ promotion_id }) => promotion_id)],
  )
  return rows.length === used.length
}
