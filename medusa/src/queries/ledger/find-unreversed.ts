import type { Sql } from '../../modules/ledger/sql'

export type Unreversed = {
  order_id: string
  cancelled: boolean
  /** What the ledger still holds of the sale, and what is left of the payment that paid it: money that came twice is none of it. */
  held_rupiah: number
  left_rupiah: number
  /** Refunds that no posting names, the oldest first. */
  refunds: { id: string; amount_rupiah: number }[]
}

/** Attributed orders that were cancelled or refunded since the instant, with more in the ledger than the shopper left with us. */
export async function findUnreversed(sql: Sql, since: Date): Promise<Unreversed[]> {
  return sql<Unreversed>(
    `with touched as (
       select id as order_id from "order" where canceled_at >= $1
       union
       select c.order_id from refund r
         join payment p on p.id = r.payment_id
         join order_payment_collection c
           on c.payment_collection_id = p.payment_collection_id and c.deleted_at is null
        where r.created_at >= $1 and r.deleted_at is null),
     money as (
       select t.order_id, o.canceled_at is not null as cancelled,
              coalesce((select sum(e.amount_rupiah) from ledger_posting l
                          join ledger_entry e on e.posting_id = l.id
                          join ledger_account a on a.id = e.account_id and a.normal_side = 'debit'
                         where l.order_id = t.order_id
                           and l.kind in ('sale', 'cancellation', 'refund')), 0)::float8 as held_rupiah,
              paid.captured - paid.refunded as left_rupiah, paid.refunds
         from touched t
         join "order" o on o.id = t.order_id
         left join lateral (
           select coalesce(sum(taken.amount), 0)::float8 as captured, coalesce(sum(back.amount), 0)::float8 as refunded,
                  coalesce(jsonb_path_query_array(jsonb_agg(back.refunds), '$[*][*]'), '[]') as refunds
             from order_payment_collection c
             join payment p on p.payment_collection_id = c.payment_collection_id and p.deleted_at is null
             left join lateral (select sum(amount) as amount from capture
                                 where payment_id = p.id and deleted_at is null) taken on true
             left join lateral (select sum(r.amount) as amount,
                                       jsonb_agg(jsonb_build_object('id', r.id, 'amount_rupiah', r.amount)
                                                 order by r.created_at, r.id)
                                         filter (where not exists (select from ledger_posting l
                                                                    where l.idempotency_key = 'refund:' || r.id)) as refunds
                                  from refund r where r.payment_id = p.id and r.deleted_at is null) back on true
            where c.order_id = t.order_id and c.deleted_at is null
              and not exists (select from checkout k where k.order_id = t.order_id
                                 and k.payment_session_id <> p.payment_session_id)) paid on true)
     select order_id, cancelled, held_rupiah, left_rupiah, refunds from money
      where held_rupiah > 0 and (cancelled or (held_rupiah > left_rupiah and jsonb_array_length(refunds) > 0))
      order by order_id`,
    [since],
  )
}
