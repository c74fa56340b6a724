import type { LedgerOrder } from '../../contracts/ledger'
import type { Sql } from '../../modules/ledger/sql'
import { readLinesInFull } from './read-lines-in-full'

/** What the organisations sold and sent in one order. Nothing where they had no part in it. */
export async function readLedgerOrder(
  sql: Sql,
  organisationIds: readonly string[],
  number: number,
): Promise<LedgerOrder | undefined> {
  const [order] = await sql<{ id: string }>('select id from "order" where display_id = $1', [number])
  if (!order) return undefined
  const lines = await readLinesInFull(sql, organisationIds, { order_number: number })
  const deliveries = await sql<LedgerOrder['deliveries'][number]>(
    `select g.name as organisation_name, -sum(e.amount_rupiah)::float8 as amount_rupiah
       from ledger_posting p
       join ledger_entry e on e.posting_id = p.id
       join ledger_account c on c.id = e.account_id and c.kind = 'delivery'
       join organisation g on g.id = c.owner_id
      where p.order_id = $2 and c.owner_id = any($1)
      group by g.id order by g.name`,
    [organisationIds, order.id],
  )
  if (lines.length === 0 && deliveries.length === 0) return undefined
  return { order_id: order.id, number, lines, deliveries }
}
