import type { RecordedEntry } from '../../domain/ledger/build-reversal-posting'
import { saleKey } from '../../domain/ledger/build-sale-posting'
import type { Sql } from './sql'

export type RecordedSale = {
  posting_id: string
  entries: RecordedEntry[]
  attribution_by_line: Map<string, string>
}

/**
 * The sale of an order with what has been taken back of each entry. It stays locked until the transaction ends: reversals
 * of one order come one after the other, each seeing what the one before took.
 */
export async function lockSale(sql: Sql, order_id: string): Promise<RecordedSale | undefined> {
  const [posting] = await sql<{ id: string }>(
    'select id from ledger_posting where idempotency_key = $1 for no key update',
    [saleKey(order_id)],
  )
  if (!posting) return undefined
  const entries = await sql<RecordedEntry>(
    `select e.id, e.account_id, e.amount_rupiah::float8 as amount_rupiah, e.attribution_id,
            coalesce((select abs(sum(r.amount_rupiah)) from ledger_entry r where r.reverses_entry_id = e.id), 0)::float8
              as reversed_rupiah
       from ledger_entry e where e.posting_id = $1 order by e.id`,
    [posting.id],
  )
  const lines = await sql<{ id: string; line_id: string }>(
    'select id, line_id from attribution where posting_id = $1',
    [posting.id],
  )
  const attribution_by_line = new Map(lines.map(({ id, line_id }) => [line_id, id]))
  return { posting_id: posting.id, entries, attribution_by_line }
}
