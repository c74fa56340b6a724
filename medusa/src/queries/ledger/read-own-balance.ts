import type { OwnBalance } from '../../contracts/ledger'
import { memberPayable } from '../../domain/ledger/accounts'
import type { Sql } from '../../modules/ledger/sql'

/** What a maker earned, what was taken back and paid out, and what is still due to her. */
export async function readOwnBalance(sql: Sql, member_id: string): Promise<OwnBalance> {
  const [balance] = await sql<OwnBalance>(
    `select coalesce(-sum(e.amount_rupiah) filter (where p.kind = 'sale'), 0)::float8 as earned_rupiah,
            coalesce(sum(e.amount_rupiah) filter (where p.kind in ('cancellation', 'refund')), 0)::float8 as reversed_rupiah,
            coalesce(sum(e.amount_rupiah) filter (where p.kind = 'payout'), 0)::float8 as paid_out_rupiah,
            coalesce(sum(e.amount_rupiah) filter (where p.kind = 'gateway_fee'), 0)::float8 as gateway_rupiah,
            coalesce(-sum(e.amount_rupiah), 0)::float8 as balance_rupiah
       from ledger_entry e join ledger_posting p on p.id = e.posting_id where e.account_id = $1`,
    [memberPayable({ id: member_id, name: '' }).id],
  )
  if (!balance) throw new Error('The balance gave no answer')
  return balance
}
