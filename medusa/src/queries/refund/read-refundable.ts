import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type Refundable = {
  line_id: string | null
  title: string | null
  quantity: number
  /** Whose parcels it is of: all of them for the delivery. */
  organisation_ids: string[]
  paid_rupiah: number
  /** Less what was given back, and what is on its way. */
  left_rupiah: number
}

/** Each line of a sale as the ledger holds it, and the delivery. Empty until the sale stands in the ledger. */
export async function readRefundable(sql: Knex, order_id: string): Promise<Refundable[]> {
  const { rows } = await sql.raw<{ rows: Refundable[] }>(
    `with sale as (
       select id from ledger_posting where idempotency_key = 'sale:' || :order_id
     ), received as (
       select e.attribution_id, e.amount_rupiah as paid,
         coalesce((select abs(sum(r.amount_rupiah)) from ledger_entry r where r.reverses_entry_id = e.id), 0) as back
       from ledger_entry e join sale on sale.id = e.posting_id where e.amount_rupiah > 0
     ), due as (
       select amount_by_line, delivery_rupiah from gateway_refund
       where order_id = :order_id and cause = 'desk' and state in ('intended', 'manual', 'manual_claimed')
     )
     select a.line_id, l.title, coalesce(i.quantity, 1)::int as quantity,
       case when p.organisation_id is null then '{}' else array[p.organisation_id] end as organisation_ids,
       received.paid::float8 as paid_rupiah,
       (received.paid - received.back
         - coalesce((select sum((due.amount_by_line ->> a.line_id)::bigint) from due), 0))::float8 as left_rupiah
     from received
     join attribution a on a.id = received.attribution_id
     join order_line_item l on l.id = a.line_id
     join "order" o on o.id = :order_id
     left join order_item i on i.item_id = l.id and i.order_id = o.id and i.version = o.version and i.deleted_at is null
     left join parcel p on p.id = l.metadata ->> 'parcel_id' and p.order_id = o.id
     union all
     select null, null, 1,
       coalesce((select array_agg(distinct organisation_id) from parcel where order_id = :order_id), '{}'),
       received.paid::float8,
       (received.paid - received.back - coalesce((select sum(due.delivery_rupiah) from due), 0))::float8
     from received where received.attribution_id is null
     order by line_id nulls last`,
    { order_id },
  )
  return rows
}

/** Whose parcels an order has: who decides on all of it decides for all of them. */
export function parcelOrganisations(sql: Knex, order_id: string): Promise<string[]> {
  return sql('parcel')
    .where({ order_id })
    .whereNull('deleted_at')
    .distinct()
    .pluck<string[]>('organisation_id')
}
