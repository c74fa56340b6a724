import type { Check } from './check'

/** Every order whose money came in: captured through a gateway or recorded at a stand. */
const paidOrders = `select distinct c.order_id
    from payment p
    join order_payment_collection c on c.payment_collection_id = p.payment_collection_id and c.deleted_at is null
   where p.captured_at is not null and p.deleted_at is null
  union
  select s.order_id from booth_sale s join "order" o on o.id = s.order_id where s.state = 'recorded'`

/** What stands where money comes in: of the sale, or of the sale and of what goes back to the buyer. */
const receivedByOrder = (kinds: string) => `select l.order_id, sum(e.amount_rupiah) as amount
    from ledger_posting l
    join ledger_entry e on e.posting_id = l.id
    join ledger_account a on a.id = e.account_id and a.normal_side = 'debit'
   where l.order_id is not null and l.kind in (${kinds})
   group by l.order_id`
const SALE = `'sale', 'cancellation', 'refund'`

/**
 * What must hold between the ledger and what really happened: orders, payments, cancellations, refunds. What the desk gives back of a
 * paid order leaves the sale when it is done; every other refund is of money that is set aside for the buyer until then.
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
            from "order" o join (${receivedByOrder(SALE)}) held on held.order_id = o.id
           where o.canceled_at is not null and held.amount <> 0`,
  },
  {
    name: 'money_agrees',
    title: 'Pembukuan sama dengan uang yang diterima dan dikembalikan',
    sql: `select o.display_id as order_number, o.id as order_id, coalesce(held.amount, 0) as held_rupiah,
                 money.captured as captured_rupiah, money.refunded as refunded_rupiah
            from (select c.order_id, sum(coalesce(taken.amount, 0)) as captured, sum(coalesce(back.amount, 0)) as refunded
                    from order_payment_collection c
                    join payment p on p.payment_collection_id = c.payment_collection_id and p.deleted_at is null
                    left join (select payment_id, sum(amount) as amount from capture where deleted_at is null
                                group by 1) taken on taken.payment_id = p.id
                    left join (select payment_id, sum(amount) as amount from refund where deleted_at is null
                                group by 1) back on back.payment_id = p.id
                   where c.deleted_at is null group by c.order_id) money
            join "order" o on o.id = money.order_id
            left join (${receivedByOrder(`${SALE}, 'returning'`)}) held on held.order_id = o.id
           where coalesce(held.amount, 0) <> money.captured - money.refunded
             and case when o.canceled_at is null then held.order_id is not null
                      else exists (select from checkout k where k.order_id = o.id) end`,
  },
  {
    name: 'returning_is_due',
    title: 'Uang yang disisihkan untuk pembeli sama dengan pengembalian yang belum selesai',
    sql: `select o.display_id as order_number, o.id as order_id, coalesce(aside.amount, 0) as set_aside_rupiah,
                 coalesce(due.amount, 0) as still_to_refund_rupiah
            from (select l.order_id, -sum(e.amount_rupiah) as amount
                    from ledger_posting l
                    join ledger_entry e on e.posting_id = l.id
                    join ledger_account a on a.id = e.account_id and a.kind = 'returning'
                   where l.kind = 'returning' group by l.order_id) aside
            full join (select g.order_id, sum(g.amount_rupiah) as amount
                         from gateway_refund g join checkout k on k.order_id = g.order_id
                        where g.state in ('intended', 'manual', 'manual_claimed') and g.deleted_at is null
                          and (k.status <> 'paid' or g.payment_session_id is distinct from k.payment_session_id)
                        group by g.order_id) due on due.order_id = aside.order_id
            join "order" o on o.id = coalesce(aside.order_id, due.order_id)
           where coalesce(aside.amount, 0) <> coalesce(due.amount, 0)`,
  },
]
