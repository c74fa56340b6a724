import type { OwnSale, OwnSales } from '../../contracts/ledger'
import { memberPayable } from '../../domain/ledger/accounts'
import type { Sql } from '../../modules/ledger/sql'
import { feesColumn, lineJoins, type FeeRow } from './line-sql'
import { countPages, PAGE_SIZE } from './pages'
import { wordFees } from './word-fees'

type Row = Omit<OwnSale, 'fees'> & { fees: FeeRow[]; total: number }

/** A maker's own sold lines, the newest first, with every fee that was taken before her part. */
export async function listOwnSales(sql: Sql, member_id: string, page: number): Promise<OwnSales> {
  const account_id = memberPayable({ id: member_id, name: '' }).id
  const rows = await sql<Row>(salesSql, [member_id, account_id, PAGE_SIZE, (page - 1) * PAGE_SIZE])
  const total = rows[0]?.total ?? 0
  const sales = rows.map(({ total: _total, fees, ...sale }) => ({ ...sale, fees: wordFees(fees) }))
  return { sales, total, page, pages: countPages(total) }
}

const salesSql = `
  select a.id as attribution_id, a.order_display_id as order_number, to_json(a.sale_at) as sale_at, a.channel,
         a.organisation_name, x.name as exhibition_name, a.product_title, a.quantity,
         a.net_rupiah::float8 as net_rupiah, s.share_bps, s.amount_rupiah::float8 as amount_rupiah, ${feesColumn},
         coalesce((select sum(e.amount_rupiah) from ledger_entry e
                    where e.attribution_id = a.id and e.account_id = $2 and e.reverses_entry_id is not null), 0)::float8
           as reversed_rupiah,
         coalesce((select sum(e.amount_rupiah) from ledger_entry e
                     join ledger_posting p on p.id = e.posting_id and p.kind = 'gateway_fee'
                    where e.attribution_id = a.id and e.account_id = $2), 0)::float8 as gateway_rupiah,
         count(*) over ()::float8 as total
    from attribution_share s join attribution a on a.id = s.attribution_id ${lineJoins}
   where s.member_id = $1
   order by a.sale_at desc, a.id desc limit $3 offset $4`
