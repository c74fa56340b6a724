import type { LedgerBalances, MakerBalance } from '../../contracts/ledger'
import type { Period } from '../../domain/ledger/period'
import type { Sql } from '../../modules/ledger/sql'
import { gatherFigures, type CoveredOrganisation } from './gather-figures'

type Row = { organisations: CoveredOrganisation[]; makers: MakerBalance[]; returning_rupiah: number }

/**
 * What makers and organisations earned from the lines that the organisations sold. A maker who also sells elsewhere is
 * shown with these lines only.
 */
export async function readTreasurerBalances(
  sql: Sql,
  organisationIds: readonly string[],
  { from, to, start, end }: Period,
): Promise<LedgerBalances> {
  const [row] = await sql<Row>(balancesSql, [organisationIds, start, end])
  if (!row) throw new Error('The balances gave no answer')
  return { ...row, period: { from, to }, organisations: gatherFigures(row.organisations) }
}

const balancesSql = `
with booked as materialized (
  select e.amount_rupiah, e.reverses_entry_id is not null as reversal, p.kind = 'gateway_fee' as is_gateway, c.kind, c.normal_side, c.owner_id, c.id as account_id,
         e.attribution_id, a.organisation_id as seller_id
    from ledger_entry e
    join ledger_posting p on p.id = e.posting_id
    join ledger_account c on c.id = e.account_id
    left join attribution a on a.id = e.attribution_id
   where (a.organisation_id = any($1) or (c.kind in ('delivery', 'cost') and c.owner_id = any($1)))
     and ($2::timestamptz is null or p.occurred_at >= $2) and ($3::timestamptz is null or p.occurred_at < $3)),
sold as (
  select seller_id as id, sum(amount_rupiah) filter (where normal_side = 'debit') as sold,
         -sum(amount_rupiah) filter (where kind = 'payable' and not is_gateway) as makers, count(distinct attribution_id) as lines
    from booked where seller_id is not null group by 1),
kept as (
  select owner_id as id, -sum(amount_rupiah) filter (where kind = 'fee') as fee,
         -sum(amount_rupiah) filter (where kind = 'delivery') as delivery,
         sum(amount_rupiah) filter (where kind = 'cost' and account_id not like '%:digits') as gateway,
         sum(amount_rupiah) filter (where kind = 'cost' and account_id like '%:digits') as digits
    from booked where kind in ('fee', 'delivery', 'cost') group by 1),
makers as (
  select b.owner_id as member_id, m.name, b.account_id,
         coalesce(-sum(b.amount_rupiah) filter (where not b.reversal and not b.is_gateway), 0) as earned_rupiah,
         coalesce(sum(b.amount_rupiah) filter (where b.reversal), 0) as reversed_rupiah,
         coalesce(sum(b.amount_rupiah) filter (where b.is_gateway), 0) as gateway_rupiah,
         -sum(b.amount_rupiah) as balance_rupiah, count(distinct b.attribution_id) as lines
    from booked b join member m on m.id = b.owner_id where b.kind = 'payable' group by 1, 2, 3)
select coalesce((
         select json_agg(json_build_object(
                  'id', o.id, 'handle', o.handle, 'name', o.name, 'kind', o.kind, 'parent_id', o.parent_id,
                  'sold_rupiah', coalesce(sold.sold, 0), 'makers_rupiah', coalesce(sold.makers, 0),
                  'fee_rupiah', coalesce(kept.fee, 0), 'delivery_rupiah', coalesce(kept.delivery, 0),
                  'gateway_rupiah', coalesce(kept.gateway, 0), 'digits_rupiah', coalesce(kept.digits, 0),
                  'lines', coalesce(sold.lines, 0)) order by o.name, o.id)
           from organisation o left join sold on sold.id = o.id left join kept on kept.id = o.id
          where o.id = any($1)), '[]') as organisations,
       coalesce((select json_agg(makers order by makers.name, makers.member_id) from makers), '[]') as makers,
       (select coalesce(-sum(e.amount_rupiah), 0)::float8
          from ledger_posting p
          join ledger_entry e on e.posting_id = p.id
          join ledger_account c on c.id = e.account_id and c.kind = 'returning'
         where p.kind = 'returning' and ($3::timestamptz is null or p.occurred_at < $3)
           and exists (select from parcel s where s.order_id = p.order_id)
           and not exists (select from parcel s where s.order_id = p.order_id and s.organisation_id <> all($1)))
         as returning_rupiah`
