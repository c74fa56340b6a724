import type { OrderFacts, PaymentFacts } from '../../domain/payment/reconcile/facts'
import type { Sql } from '../../modules/ledger/sql'

/** A payment with what decides whether its gateway is asked about it. */
export type AskablePayment = PaymentFacts & { is_open: boolean; captured_at: string | null }
export type AskableOrder = Omit<OrderFacts, 'payments'> & { payments: AskablePayment[] }

/** Orders whose checkout, payment or report has changed since, the oldest first; after the one that was read last. */
export async function listOrdersToCompare(
  sql: Sql,
  since: Date,
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await sql<{ order_id: string }>(
    `select c.order_id from checkout c
      where c.order_id > $2 and c.status in ('placed', 'paid', 'expired', 'cancelled')
        and (c.updated_at >= $1 or c.paid_at >= $1
             or exists (select from settlement_line l
                         join payment_session s on s.id = l.payment_session_id
                        where s.payment_collection_id = c.payment_collection_id and l.created_at >= $1))
      order by c.order_id limit $3`,
    [since, after, most],
  )
  return rows.map(({ order_id }) => order_id)
}

/** What our own books say of the orders, all of one instant; the gateway has yet to be asked. */
export async function readOrderFacts(sql: Sql, order_ids: readonly string[]): Promise<AskableOrder[]> {
  return sql<AskableOrder>(factsSql, [order_ids])
}

const OVERDUE = `interval '10 minutes'`
/** A gateway reports within some days; what is older than the newest line by that much should be in it. */
const REPORTED_WITHIN = `interval '4 days'`

const factsSql = `
with picked as materialized (select * from checkout where order_id = any($1)),
session as materialized (
  select s.id, c.order_id, s.provider_id, s.payment_collection_id, p.id as payment_id, p.captured_at,
         c.payment_session_id = s.id and c.paid_at is not null as is_what_paid,
         c.status = 'placed' and c.payment_session_id = s.id as is_open
    from picked c
    join payment_session s on s.payment_collection_id = c.payment_collection_id
    left join payment p on p.payment_session_id = s.id and p.deleted_at is null),
taken as (select k.payment_id, sum(k.amount) as amount from capture k join session s on s.payment_id = k.payment_id
           where k.deleted_at is null group by 1),
back as (select r.payment_id, sum(r.amount) as amount from refund r join session s on s.payment_id = r.payment_id
          where r.deleted_at is null group by 1),
intended as (
  select g.payment_session_id,
         sum(g.amount_rupiah) filter (where g.state = 'done' and g.confirmed_by_member_id is not null) as by_hand,
         sum(g.amount_rupiah) filter (where g.state in ('intended', 'manual', 'manual_claimed')) as due
    from gateway_refund g where g.order_id = any($1) and g.deleted_at is null group by 1),
posted as materialized (
  select l.id, l.order_id, l.kind, split_part(l.idempotency_key, ':', 2) as session_id
    from ledger_posting l where l.order_id = any($1)),
held as (
  select l.order_id, sum(e.amount_rupiah) as amount
    from posted l join ledger_entry e on e.posting_id = l.id
    join ledger_account a on a.id = e.account_id and a.normal_side = 'debit'
   where l.kind in ('sale', 'cancellation', 'refund') group by 1),
aside as (
  select l.session_id, -sum(e.amount_rupiah) as amount
    from posted l join ledger_entry e on e.posting_id = l.id
    join ledger_account a on a.id = e.account_id and a.kind = 'returning'
   where l.kind = 'returning' group by 1),
fee as (
  select l.session_id, -sum(e.amount_rupiah) as amount
    from posted l join ledger_entry e on e.posting_id = l.id
    join ledger_account a on a.id = e.account_id and a.kind = 'kept'
   where l.kind = 'gateway_fee' group by 1),
report as (
  select l.payment_session_id, coalesce(sum(l.amount_rupiah) filter (where l.movement = 'payment'), 0) as paid,
         coalesce(-sum(l.amount_rupiah) filter (where l.movement <> 'payment'), 0) as back, sum(l.fee_rupiah) as fee
    from settlement_line l join session s on s.id = l.payment_session_id group by 1),
newest as (select gateway, max(moved_at) as at, min(moved_at) as first from settlement_line group by 1),
payments as (
  select s.order_id, json_agg(json_build_object(
           'session_id', s.id, 'is_what_paid', s.is_what_paid, 'is_open', s.is_open, 'captured_at', s.captured_at,
           'is_by_desk', split_part(s.provider_id, '_', 2) not in ('midtrans', 'stripe'),
           'captured_rupiah', coalesce(taken.amount, 0), 'refunded_rupiah', coalesce(back.amount, 0),
           'by_hand_rupiah', coalesce(i.by_hand, 0), 'due_rupiah', coalesce(i.due, 0),
           'aside_rupiah', coalesce(aside.amount, 0),
           'gateway', json_build_object('kind', 'not_asked'),
           'fee_rupiah', case when f.id is null then null else coalesce(fee.amount, 0) end,
           'report', case when report.payment_session_id is null then null else json_build_object(
             'paid_rupiah', report.paid, 'back_rupiah', report.back, 'fee_rupiah', report.fee) end,
           'is_report_due', coalesce(s.captured_at >= newest.first and s.captured_at < newest.at - ${REPORTED_WITHIN}, false)
         ) order by s.id) as all
    from session s
    left join taken on taken.payment_id = s.payment_id
    left join back on back.payment_id = s.payment_id
    left join intended i on i.payment_session_id = s.id
    left join payment_fee f on f.payment_session_id = s.id
    left join fee on fee.session_id = s.id
    left join aside on aside.session_id = s.id
    left join report on report.payment_session_id = s.id
    left join newest on newest.gateway = split_part(s.provider_id, '_', 2)
   group by 1)
select c.order_id, o.display_id as number, c.status as checkout, o.canceled_at is not null as is_cancelled,
       c.status = 'placed' and c.expires_at < now() - ${OVERDUE} as is_overdue,
       coalesce((select sum(amount) from order_transaction t where t.order_id = c.order_id and t.deleted_at is null), 0)::float8
         as transactions_rupiah,
       exists (select from attribution a where a.order_id = c.order_id) as is_attributed,
       coalesce(held.amount, 0)::float8 as held_rupiah, coalesce(payments.all, '[]') as payments
  from picked c
  join "order" o on o.id = c.order_id
  left join held on held.order_id = c.order_id
  left join payments on payments.order_id = c.order_id
 order by c.order_id`
