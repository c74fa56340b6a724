import { insertRows } from './insert-rows'
import { orderedIds } from './ordered-ids'
import type { AttributionRecord, LedgerItem } from './records'
import type { Sql } from './sql'

/**
 * Answers the ids that were written. A posting guards its lines; lines of an order that was free have only themselves to
 * be told apart by.
 */
export async function insertAttributions(sql: Sql, items: readonly LedgerItem[]): Promise<Set<string>> {
  const posted = items.flatMap(({ keyed, attributions }) =>
    keyed ? attributions.map((record) => ({ record, posting_id: keyed.id })) : [],
  )
  const free = items.flatMap(({ keyed, attributions }) =>
    keyed ? [] : attributions.map((record) => ({ record, posting_id: null })),
  )
  const written = await insertLines(sql, posted)
  const writtenFree = await insertLines(sql, free, 'on conflict (line_id) do nothing')
  const all = new Set([...written, ...writtenFree])
  const records = [...posted, ...free].map(({ record }) => record).filter(({ id }) => all.has(id))
  await insertFees(sql, records)
  await insertShares(sql, records)
  return all
}

type Line = { record: AttributionRecord; posting_id: string | null }

function insertLines(sql: Sql, lines: readonly Line[], onConflict?: string): Promise<Set<string>> {
  const rows = lines.map(({ record: { fees, shares, ...columns }, posting_id }) => ({
    ...columns,
    posting_id,
    part_count: fees.length + shares.length,
  }))
  return insertRows(
    sql,
    'attribution',
    {
      id: 'text',
      line_id: 'text',
      order_id: 'text',
      order_display_id: 'integer',
      product_id: 'text',
      variant_id: 'text',
      product_title: 'text',
      quantity: 'integer',
      unit_price_rupiah: 'bigint',
      gross_rupiah: 'bigint',
      discount_rupiah: 'bigint',
      net_rupiah: 'bigint',
      channel: 'text',
      organisation_id: 'text',
      organisation_name: 'text',
      exhibition_id: 'text',
      booth_id: 'text',
      shift_id: 'text',
      sale_at: 'timestamptz',
      posting_id: 'text',
      part_count: 'integer',
    },
    rows.toSorted((a, b) => (a.line_id < b.line_id ? -1 : 1)),
    onConflict,
  )
}

async function insertFees(sql: Sql, records: readonly AttributionRecord[]): Promise<void> {
  const parts = records.flatMap(({ id: attribution_id, fees }) =>
    fees.map((fee, position) => ({ attribution_id, ...fee, position })),
  )
  const ids = orderedIds('afee', parts.length)
  const rows = parts.map((part, index) => ({ id: ids[index] ?? '', ...part }))
  await insertRows(
    sql,
    'attribution_fee',
    {
      id: 'text',
      attribution_id: 'text',
      organisation_id: 'text',
      organisation_name: 'text',
      fee_policy_id: 'text',
      rate_bps: 'integer',
      fixed_rupiah: 'bigint',
      amount_rupiah: 'bigint',
      position: 'integer',
    },
    rows,
  )
}

async function insertShares(sql: Sql, records: readonly AttributionRecord[]): Promise<void> {
  const parts = records.flatMap(({ id: attribution_id, shares }) =>
    shares.map((share, position) => ({ attribution_id, ...share, position })),
  )
  const ids = orderedIds('ashr', parts.length)
  const rows = parts.map((part, index) => ({ id: ids[index] ?? '', ...part }))
  await insertRows(
    sql,
    'attribution_share',
    {
      id: 'text',
      attribution_id: 'text',
      member_id: 'text',
      member_name: 'text',
      share_bps: 'integer',
      amount_rupiah: 'bigint',
      position: 'integer',
    },
    rows,
  )
}
