import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { PaidToMakers } from '../../contracts/home'
import { PreparedStatement } from '../prepared-statement'

// A payout that was taken back is a posting of its own that points at it.
const statement = new PreparedStatement<{ paid: PaidToMakers }>(`
with of_makers as (
  select e.account_id, max(p.occurred_at) as latest, sum(e.amount_rupiah) as amount_rupiah,
    coalesce(sum(e.amount_rupiah) filter (where p.kind = 'payout' or taken_back.kind = 'payout'), 0) as paid_rupiah
  from ledger_entry e
  join ledger_account a on a.id = e.account_id and a.kind = 'payable'
  join ledger_posting p on p.id = e.posting_id
  left join ledger_posting taken_back on taken_back.id = p.reverses_posting_id
  group by e.account_id
)
select json_strip_nulls(json_build_object(
  'paid_rupiah', coalesce(sum(paid_rupiah), 0), 'paid_makers', count(*) filter (where paid_rupiah > 0),
  'owed_rupiah', coalesce(-sum(amount_rupiah) filter (where amount_rupiah < 0), 0),
  'owed_makers', count(*) filter (where amount_rupiah < 0), 'latest', max(latest)
)) as paid
from of_makers`)

/** What makers were really paid through this shop and what is still due to them: sums of ledger entries, nothing else. */
export async function readPaidToMakers(knex: Knex): Promise<PaidToMakers> {
  const [row] = await statement.run(knex, [])
  if (!row) throw new Error('The sum answers one row always')
  return row.paid
}
