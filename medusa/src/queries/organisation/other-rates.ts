import type { Knex } from '@medusajs/framework/mikro-orm/knex'

type Question = { organisation_id: string; channel: 'online' | 'stand' | 'any'; at: Date }

/** The highest sum of rates that the organisations above and below this one ask for along any one sale. */
export async function readHighestOtherRates(sql: Knex, { channel, ...place }: Question): Promise<number> {
  const channels = channel === 'any' ? (['online', 'stand'] as const) : [channel]
  const sums = await Promise.all(channels.map((one) => readSum(sql, { ...place, channel: one })))
  return Math.max(...sums)
}

const inForce = (organisation: string) => `coalesce((
  select rate_bps from fee_policy p
  where p.organisation_id = ${organisation} and p.channel in (:channel, 'any') and p.effective_from <= :at
  order by (p.channel = :channel) desc, p.effective_from desc limit 1
), 0)`

async function readSum(sql: Knex, question: Question): Promise<number> {
  const { rows } = await sql.raw<{ rows: { sum: number }[] }>(
    `with recursive above as (
       select parent_id as id from organisation where id = :organisation_id
       union
       select o.parent_id from organisation o join above a on o.id = a.id
     ), below as (
       select :organisation_id as id, 0 as rates
       union all
       select o.id, b.rates + ${inForce('o.id')} from organisation o join below b on o.parent_id = b.id
       where o.deleted_at is null
     )
     select ((select coalesce(sum(${inForce('above.id')}), 0) from above where id is not null)
       + (select max(rates) from below))::int as sum`,
    question,
  )
  return rows[0]?.sum ?? 0
}
