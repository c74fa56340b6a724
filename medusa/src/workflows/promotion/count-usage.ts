import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

/** What an order has of one promotion. `counted_for` is whom a promotion counts that everybody may use so many times. */
export type Used = {
  promotion_id: string
  code: string
  name: string
  amount_rupiah: number
  counted_for: string
}

type Counted = {
  promotion_id: string
  is_limited: boolean
  budget_id: string | null
  type: 'spend' | 'usage' | 'use_by_attribute' | null
}

/**
 * Counts an order's promotions in Medusa's own columns, by the rules of its Promotion Module, but under locks in one order: of two that
 * want the last use, one gets it. False when one of them is used up, and the transaction is to be undone. What was granted before (`isGranted`) is counted beyond every limit.
 */
export async function countUsage(
  sql: Knex.Transaction,
  used: readonly Used[],
  { isGranted = false } = {},
): Promise<boolean> {
  const counted = await lockPromotions(sql, used)
  for (const { promotion_id, is_limited, budget_id, type } of counted) {
    const { amount_rupiah, counted_for } = find(used, promotion_id)
    if (is_limited && !(await addUse(sql, promotion_id, isGranted))) return false
    if (budget_id === null) continue
    const isForEach = type === 'use_by_attribute'
    const change = type === 'spend' ? amount_rupiah : 1
    if (!(await addToBudget(sql, budget_id, change, isForEach || isGranted))) return false
    if (isForEach && !(await addForPerson(sql, budget_id, counted_for, isGranted))) return false
  }
  return true
}

/** Gives the uses back: the order came to nothing. Must run once per order, in the transaction that closes it, before its stock is touched. */
export async function giveUsageBack(sql: Knex.Transaction, used: readonly Used[]): Promise<void> {
  for (const { promotion_id, budget_id, type } of await lockPromotions(sql, used)) {
    const { amount_rupiah, counted_for } = find(used, promotion_id)
    await sql.raw(
      `update promotion set used = greatest(0, used - 1), updated_at = now() where id = ? and "limit" is not null`,
      [promotion_id],
    )
    if (budget_id === null) continue
    await setBudget(sql, budget_id, 'greatest(0, used - :change)', type === 'spend' ? amount_rupiah : 1)
    await sql.raw(
      `update promotion_campaign_budget_usage set used = greatest(0, used - 1),
         raw_used = jsonb_build_object('value', greatest(0, used - 1)::text, 'precision', 20), updated_at = now()
       where budget_id = ? and attribute_value = ? and deleted_at is null`,
      [budget_id, counted_for],
    )
  }
}

function find(used: readonly Used[], promotion_id: string): Used {
  const found = used.find((one) => one.promotion_id === promotion_id)
  if (!found) throw new Error(`The order has nothing of ${promotion_id}.`)
  return found
}

async function lockPromotions(sql: Knex.Transaction, used: readonly Used[]): Promise<Counted[]> {
  if (used.length === 0) return []
  const ids = used.map(({ promotion_id }) => promotion_id)
  await sql.raw(
    'select id from promotion where id = any(?::text[]) and "limit" is not null order by id for update',
    [ids],
  )
  const { rows } = await sql.raw<{ rows: Counted[] }>(
    `select p.id as promotion_id, p."limit" is not null as is_limited, b.id as budget_id, b.type from promotion p
     left join promotion_campaign_budget b on b.campaign_id = p.campaign_id and b.deleted_at is null
     where p.id = any(?::text[]) order by b.id, p.id`,
    [ids],
  )
  await sql.raw('select id from promotion_campaign_budget where id = any(?::text[]) order by id for update', [
    rows.flatMap(({ budget_id }) => budget_id ?? []),
  ])
  return rows
}

async function addUse(sql: Knex.Transaction, promotion_id: string, isGranted: boolean): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update promotion set used = used + 1, updated_at = now() where id = ? and (used < "limit" or ?)`,
    [promotion_id, isGranted],
  )
  return rowCount === 1
}

/** Medusa takes a limit of nothing or zero for none. */
async function addToBudget(
  sql: Knex.Transaction,
  budget_id: string,
  change: number,
  isFree: boolean,
): Promise<boolean> {
  const guard = isFree ? '' : `and (coalesce("limit", 0) = 0 or used + :change <= "limit")`
  return (await setBudget(sql, budget_id, 'used + :change', change, guard)) === 1
}

async function setBudget(
  sql: Knex.Transaction,
  id: string,
  used: string,
  change: number,
  guard = '',
): Promise<number> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update promotion_campaign_budget set used = ${used},
       raw_used = jsonb_build_object('value', (${used})::text, 'precision', 20), updated_at = now()
     where id = :id ${guard}`,
    { id, change },
  )
  return rowCount
}

async function addForPerson(
  sql: Knex.Transaction,
  budget_id: string,
  phone: string,
  isGranted: boolean,
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into promotion_campaign_budget_usage as u (id, budget_id, attribute_value, used, raw_used)
     values (:id, :budget_id, :phone, 1, '{"value": "1", "precision": 20}')
     on conflict (attribute_value, budget_id) where deleted_at is null do update set used = u.used + 1,
       raw_used = jsonb_build_object('value', (u.used + 1)::text, 'precision', 20), updated_at = now()
     where :isGranted or exists (
       select from promotion_campaign_budget b where b.id = u.budget_id and (coalesce(b."limit", 0) = 0 or u.used < b."limit"))`,
    { id: generateEntityId(undefined, 'probudgus'), budget_id, phone, isGranted },
  )
  return rowCount === 1
}
