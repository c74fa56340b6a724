import type { Check } from './check'

/** What must hold of the ledger by itself. The database refuses all of it too; this finds what got past it. */
export const soundnessChecks: readonly Check[] = [
  {
    name: 'postings_balanced',
    title: 'Setiap pembukuan seimbang dan lengkap',
    sql: `select p.id as posting_id, p.idempotency_key, count(e.id) as entries, p.entry_count,
                 coalesce(sum(e.amount_rupiah), 0) as difference_rupiah
            from ledger_posting p left join ledger_entry e on e.posting_id = p.id
           group by p.id
          having count(e.id) <> p.entry_count or count(e.id) < 2 or coalesce(sum(e.amount_rupiah), 0) <> 0`,
  },
  {
    name: 'keys_unique',
    title: 'Tidak ada yang dibukukan dua kali',
    sql: `select idempotency_key, count(*) as times from ledger_posting group by 1 having count(*) > 1
          union all
          select order_id, count(*) from ledger_posting where kind = 'sale' group by 1 having count(*) > 1`,
  },
  {
    name: 'entries_rooted',
    title: 'Setiap sisi punya pembukuan, rekening, dan jumlah',
    sql: `select e.id as entry_id, e.posting_id, e.account_id, e.amount_rupiah
            from ledger_entry e
            left join ledger_posting p on p.id = e.posting_id
            left join ledger_account a on a.id = e.account_id
           where p.id is null or a.id is null or e.amount_rupiah = 0`,
  },
  {
    name: 'attribution_whole',
    title: 'Bagian setiap baris berjumlah persis hasilnya',
    sql: `select a.line_id, a.order_display_id, a.net_rupiah,
                 coalesce(f.amount, 0) as fees_rupiah, coalesce(s.amount, 0) as makers_rupiah
            from attribution a
            left join (select attribution_id, sum(amount_rupiah) as amount, count(*) as parts
                         from attribution_fee group by 1) f on f.attribution_id = a.id
            left join (select attribution_id, sum(amount_rupiah) as amount, count(*) as parts, sum(share_bps) as bps
                         from attribution_share group by 1) s on s.attribution_id = a.id
           where coalesce(f.amount, 0) + coalesce(s.amount, 0) <> a.net_rupiah
              or coalesce(s.bps, 0) <> 10000
              or coalesce(f.parts, 0) + coalesce(s.parts, 0) <> a.part_count
              or a.net_rupiah <> a.gross_rupiah - a.discount_rupiah
              or a.gross_rupiah <> a.unit_price_rupiah * a.quantity`,
  },
  {
    name: 'entries_tie_to_attribution',
    title: 'Pembukuan penjualan sama dengan bagian tiap baris',
    sql: `select coalesce(due.attribution_id, posted.attribution_id) as attribution_id,
                 coalesce(due.account_id, posted.account_id) as account_id,
                 coalesce(due.amount, 0) as due_rupiah, coalesce(posted.amount, 0) as posted_rupiah
            from (select attribution_id, account_id, sum(amount) as amount from (
                    select attribution_id, 'member:' || member_id || ':payable' as account_id, amount_rupiah as amount
                      from attribution_share
                    union all
                    select attribution_id, 'organisation:' || organisation_id || ':fee', amount_rupiah
                      from attribution_fee) parts
                   where amount <> 0 group by 1, 2) due
            full join (select e.attribution_id, e.account_id, -sum(e.amount_rupiah) as amount
                         from ledger_entry e
                         join ledger_posting p on p.id = e.posting_id and p.kind = 'sale'
                         join ledger_account a on a.id = e.account_id and a.normal_side = 'credit'
                        where e.attribution_id is not null group by 1, 2) posted
              on posted.attribution_id = due.attribution_id and posted.account_id = due.account_id
           where due.amount is distinct from posted.amount`,
  },
  {
    name: 'lines_posted_with_order',
    title: 'Setiap baris menunjuk pembukuan pesanannya sendiri',
    sql: `select a.id as attribution_id, a.line_id, a.posting_id, a.order_id
            from attribution a left join ledger_posting p on p.id = a.posting_id
           where (a.posting_id is null and a.net_rupiah <> 0)
              or (a.posting_id is not null
                  and (p.id is null or p.kind <> 'sale' or p.order_id is distinct from a.order_id))`,
  },
  {
    name: 'reversals_bounded',
    title: 'Tidak ada yang ditarik kembali melebihi aslinya',
    sql: `select o.id as entry_id, o.account_id, o.amount_rupiah, sum(r.amount_rupiah) as reversed_rupiah
            from ledger_entry r join ledger_entry o on o.id = r.reverses_entry_id
           group by o.id
          having abs(sum(r.amount_rupiah)) > abs(o.amount_rupiah)
              or sign(sum(r.amount_rupiah)) = sign(o.amount_rupiah)
              or bool_or(r.account_id <> o.account_id)
              or bool_or(r.attribution_id is distinct from o.attribution_id)`,
  },
  {
    name: 'reversals_point',
    title: 'Setiap pembatalan dan pengembalian menunjuk asalnya',
    sql: `select e.id as entry_id, e.posting_id, e.reverses_entry_id
            from ledger_entry e
            join ledger_posting p on p.id = e.posting_id and p.kind in ('cancellation', 'refund')
            left join ledger_entry o on o.id = e.reverses_entry_id
           where o.id is null or o.posting_id is distinct from p.reverses_posting_id`,
  },
  {
    name: 'accounts_sum_to_zero',
    title: 'Semua saldo bersama berjumlah nol',
    sql: `select sum(amount_rupiah) as difference_rupiah from ledger_entry having coalesce(sum(amount_rupiah), 0) <> 0`,
  },
]
