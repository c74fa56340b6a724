import type { Account } from '../../domain/ledger/accounts'
import { insertRows } from './insert-rows'
import type { Sql } from './sql'

/** Accounts open by being used. Sorted, so that two writers that open the same ones cannot wait for each other. */
export async function openAccounts(sql: Sql, accounts: readonly Account[]): Promise<void> {
  const wanted = new Map(accounts.map((account) => [account.id, account]))
  const rows = await sql<{ id: string }>('select id from ledger_account where id = any($1)', [
    [...wanted.keys()],
  ])
  for (const { id } of rows) wanted.delete(id)
  await insertRows(
    sql,
    'ledger_account',
    { id: 'text', kind: 'text', normal_side: 'text', owner_type: 'text', owner_id: 'text', name: 'text' },
    [...wanted.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    'on conflict (id) do nothing',
  )
}
