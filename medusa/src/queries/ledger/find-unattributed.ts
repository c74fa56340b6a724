import type { Sql } from '../../modules/ledger/sql'

/**
 * Orders whose money came in since the instant, but of which no line is attributed. An order that was cancelled before is no
 * sale: what was paid for it is only on its way back.
 */
export async function findUnattributed(sql: Sql, since: Date): Promise<string[]> {
  const rows = await sql<{ order_id: string }>(
    `with paid as (
       select c.order_id, p.captured_at as at
         from payment p
         join order_payment_collection c
           on c.payment_collection_id = p.payment_collection_id and c.deleted_at is null
        where p.captured_at >= $1 and p.deleted_at is null
       union all
       select s.order_id, s.received_at from booth_sale s join "order" o on o.id = s.order_id
        where s.state = 'recorded' and s.received_at >= $1)
     select paid.order_id from paid join "order" o on o.id = paid.order_id
      where o.canceled_at is null
        and not exists (select from attribution a where a.order_id = paid.order_id)
      group by paid.order_id order by min(paid.at), paid.order_id`,
    [since],
  )
  return rows.map(({ order_id }) => order_id)
}
