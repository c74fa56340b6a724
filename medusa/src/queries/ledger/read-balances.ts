import type { Account } from '../../domain/ledger/accounts'
import type { Sql } from '../../modules/ledger/sql'
import { ownerJoins, ownerName } from './account-label'

export type Balance = Pick<Account, 'kind' | 'normal_side' | 'owner_type' | 'owner_id'> & {
  account_id: string
  owner_name: string
  debit_rupiah: number
  credit_rupiah: number
  /** Positive on the account's normal side. */
  balance_rupiah: number
}

/** The balance of every account: sums of entries, nothing else. */
export function readBalances(sql: Sql): Promise<Balance[]> {
  return sql<Balance>(
    `select a.id as account_id, a.kind, a.normal_side, a.owner_type, a.owner_id, ${ownerName} as owner_name,
            coalesce(sum(e.amount_rupiah) filter (where e.amount_rupiah > 0), 0)::float8 as debit_rupiah,
            coalesce(-sum(e.amount_rupiah) filter (where e.amount_rupiah < 0), 0)::float8 as credit_rupiah,
            (case a.normal_side when 'debit' then 1 else -1 end * coalesce(sum(e.amount_rupiah), 0))::float8
              as balance_rupiah
       from ledger_account a
       left join ledger_entry e on e.account_id = a.id ${ownerJoins}
      group by a.id, owner_member.name, owner_organisation.name, owner_booth.name
      order by a.kind, owner_name, a.id`,
  )
}
