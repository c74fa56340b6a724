import type { Check } from './check-ledger'

/** Every order whose money came in: captured through a gateway or recorded at a stand. */
const paidOrders = `select distinct c.order_id
    from payment p
    join order_payment_collection c on c.payment_collection_id = p.payment_collection_id and c.deleted_at is null
   where p.captured_at is not null and p.deleted_at is null
  union
  select s.order_id from booth_sale s join "order" o on o.id = s.order_id where s.state = 'recorded'`

const heldByOrder = `select l.order_id, sum(e.amount_rupiah) as amount
    from ledger_posting l
    join ledger_entry e on e.posting_id = l.id
    join ledger_account a on a.id = e.account_id and a.normal_side = 'debit'
   where l.order_id is not null and l.kind in ('sale', 'cancellation', 'refund')
   group by l.order_id`

/**
 * What must hold between the ledger and what really happened: orders, payments, cancellations, refunds. What the desk gives back of a
 * paid order leaves the ledger when it is done; every other refund is of money that the ledger never had, or has no more.
 */
export const completenessChecks: readonly Check[] = [
  {
    name: 'lines_attributed_once',
    title: 'Setiap baris yang sudah dibayar tercatat tepat sekali',
    sql: `select o.display_id as order_number, li.id as line_id, li.title, count(a.id) as times
            from (${paidOrders}) paid
            join "order" o on o.id = paid.order_id
            join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
             and oi.quantity > 0
            join order_line_item li on li.id = oi.item_id and li.deleted_at is null
            left join attribution a on a.line_id = li.id
           where o.canceled_at is null or exists (select from attribution b where b.order_id = o.id)
           group by o.id, li.id having count(a.id) <> 1`,
  },
  {
    name: 'only_paid_attributed',
    title: 'Hanya pesanan yang sudah dibayar yang tercatat',
    sql: `select distinct a.order_id, a.order_display_id as order_number from attribution a
           where a.net_rupiah > 0 and a.order_id not in (${paidOrders})`,
  },
  {
    name: 'cancellations_reversed',
    title: 'Setiap pesanan batal ditarik kembali seluruhnya',
    sql: `select o.display_id as order_number, o.id as order_id, held.amount as held_rupiah
            from "order" o join (${heldByOrder}) held on held.order_id = o.id
           where o.canceled_at is not null and held.amount <> 0`,
  },
  {
    name: 'money_agrees',
    title: 'Pembukuan sama dengan uang yang diterima dan dikembalikan',
    sql: `select o.display_id as order_number, o.id as order_id, held.amount as held_rupiah,
                 money.captured as captured_rupiah, money.refunded as refunded_rupiah,
                 coalesce(due.amount, 0) as still_to_refund_rupiah
            from (${heldByOrder}) held
            join "order" o on o.id = held.order_id and o.canceled_at is null
            join (select c.order_id, sum(coalesce(taken.amount, 0)) as captured, sum(coalesce(back.amount, 0)) as refunded
                    from order_payment_collection c
                    join payment p on p.payment_collection_id = c.payment_collection_id and p.deleted_at is null
                    left join (select payment_id, sum(amount) as amount from capture where deleted_at is null
                                group by 1) taken on taken.payment_id = p.id
                    left join (select payment_id, sum(amount) as amount from refund where deleted_at is null
                                group by 1) back on back.payment_id = p.id
                   where c.deleted_at is null group by c.order_id) money on money.order_id = o.id
            left join (select order_id, sum(amount_rupiah) as amount from gateway_refund
                        where cause in ('order_cancelled', 'paid_too_late', 'paid_twice', 'wrong_amount')
                          and state in ('intended', 'manual', 'manual_claimed') and deleted_at is null
                        group by 1) due on due.order_id = o.id
           where held.amount <> money.captured - money.refunded - coalesce(due.amount, 0)`,
  },
]
