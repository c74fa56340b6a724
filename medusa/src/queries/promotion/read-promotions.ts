import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { PreparedStatement } from '../prepared-statement'

/** A promotion that may concern a basket: the one that was named, and those that nobody has to name. */
export type KnownPromotion = {
  id: string
  code: string
  name: string
  is_automatic: boolean
  is_named: boolean
  state: 'draft' | 'active' | 'inactive'
  target: 'order' | 'items' | 'shipping_methods' | null
  starts_at: Date | null
  ends_at: Date | null
  has_started: boolean
  has_ended: boolean
}

/** $1: the code as it was typed. Two codes that differ by case only are told apart; otherwise case does not matter. */
const statement = new PreparedStatement<KnownPromotion>(`
with named as (
  select id from promotion where upper(code) = upper($1) and deleted_at is null order by code = $1 desc, id limit 1
)
select p.id, p.code, coalesce(c.name, p.code) as name, p.is_automatic,
  p.id = any(array(select id from named)) as is_named, p.status as state,
  m.target_type as target, c.starts_at, c.ends_at,
  coalesce(c.starts_at <= now(), true) as has_started, coalesce(c.ends_at <= now(), false) as has_ended
from promotion p
left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null
left join promotion_application_method m on m.promotion_id = p.id and m.deleted_at is null
where p.deleted_at is null and (p.id in (select id from named) or (p.is_automatic and p.status = 'active'))
order by p.id`)

export function readPromotions(knex: Knex, code: string): Promise<KnownPromotion[]> {
  return statement.run(knex, [code])
}
