import type { AccountEntries, AccountEntry } from '../../contracts/ledger'
import type { Period } from '../../domain/ledger/period'
import type { Sql } from '../../modules/ledger/sql'
import { ownerJoins, ownerName } from './account-label'
import { countPages, PAGE_SIZE } from './pages'

type Question = { account_id: string; organisation_ids: readonly string[]; period: Period; page: number }

/** The entries behind a balance, as far as they come from what the organisations sold or sent. */
export async function readAccountEntries(sql: Sql, question: Question): Promise<AccountEntries | undefined> {
  const { account_id, organisation_ids, period, page } = question
  const scope = [account_id, organisation_ids, period.start, period.end]
  const [account] = await sql<
    AccountEntries['account'] & { balance_rupiah: number; total: number; seen: boolean }
  >(accountSql, scope)
  if (!account?.seen) return undefined
  const { balance_rupiah, total, seen: _seen, ...rest } = account
  const entries = await sql<AccountEntry>(entriesSql, [...scope, PAGE_SIZE, (page - 1) * PAGE_SIZE])
  const { from, to } = period
  return {
    account: rest,
    period: { from, to },
    balance_rupiah,
    entries,
    total,
    page,
    pages: countPages(total),
  }
}

const joins = `
  join ledger_posting p on p.id = e.posting_id
  join ledger_account a on a.id = e.account_id
  left join attribution t on t.id = e.attribution_id`

const inScope = `e.account_id = $1
  and (t.organisation_id = any($2) or (a.owner_type = 'organisation' and a.owner_id = any($2)))`

const inPeriod = `($3::timestamptz is null or p.occurred_at >= $3) and ($4::timestamptz is null or p.occurred_at < $4)`

const signed = `case a.normal_side when 'debit' then 1 else -1 end * e.amount_rupiah`

const accountSql = `
  select a.id, a.kind, a.normal_side, ${ownerName} as owner_name, summed.*
    from ledger_account a ${ownerJoins},
    lateral (select coalesce(sum(${signed}) filter (where ${inPeriod}), 0)::float8 as balance_rupiah,
                    count(*) filter (where ${inPeriod})::float8 as total, count(*) > 0 as seen
               from ledger_entry e ${joins} where ${inScope}) summed
   where a.id = $1`

const entriesSql = `
  select e.id, to_json(p.occurred_at) as occurred_at, p.kind, coalesce(e.memo, p.memo) as memo,
         (${signed})::float8 as amount_rupiah, o.display_id as order_number,
         case when t.id is null then null else json_build_object('attribution_id', t.id, 'product_title', t.product_title,
           'quantity', t.quantity, 'net_rupiah', t.net_rupiah) end as line
    from ledger_entry e ${joins}
    left join "order" o on o.id = p.order_id
   where ${inScope} and ${inPeriod}
   order by p.occurred_at desc, e.id desc limit $5 offset $6`
