import type { LedgerOrder } from '../../contracts/ledger'
import type { Sql } from '../../modules/ledger/sql'
import { readLinesInFull } from './read-lines-in-full'

/** What the organisations sold and sent in one order. Nothing where they had no part in it. */
export async function readLedgerOrder(
  sql: Sql,
  organisationIds: readonly string[],
  number: number,
): Promise<LedgerOrder | undefined> {
  const lines = await readLinesInFull(sql, organisationIds, { order_number: number })
  const deliveries = await sql<LedgerOrder['deliveries'][number]>(
    `select g.name as organisation_name, -sum(e.amount_rupiah)::float8 as amount_rupiah
       from "order" o
       join ledger_posting p on p.order_id = o.id
       join ledger_entry e on e.posting_id = p.id
       join ledger_account c on c.id = e.account_id and c.kind = 'delivery'
       join organisation g on g.id = c.owner_id
      where o.display_id = $2 and c.owner_id = any($1)
      group by g.id order by g.name`,
    [organisationIds, number],
  )
  return lines.length === 0 && deliveries.length === 0 ? undefined : { number, lines, deliveries }
}
