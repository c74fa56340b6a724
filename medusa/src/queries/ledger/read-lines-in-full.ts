import type { LedgerLine, LedgerLineDetail, LineMaker } from '../../contracts/ledger'
import type { Sql } from '../../modules/ledger/sql'
import { feesColumn, lineColumns, lineJoins, type FeeRow } from './line-sql'
import { wordFees } from './word-fees'

type Row = LedgerLine & { fees: FeeRow[]; makers: LineMaker[] }
type Which = { attribution_id: string } | { order_number: number }

/** One line, or the lines of one order, each with its whole split; only lines that the organisations sold. */
export async function readLinesInFull(
  sql: Sql,
  organisationIds: readonly string[],
  which: Which,
): Promise<LedgerLineDetail[]> {
  const [condition, value] =
    'attribution_id' in which ? ['a.id', which.attribution_id] : ['a.order_display_id', which.order_number]
  const rows = await sql<Row>(
    `select ${lineColumns}, ${feesColumn},
            (select json_agg(json_build_object('member_id', s.member_id, 'name', s.member_name,
                      'share_bps', s.share_bps, 'amount_rupiah', s.amount_rupiah) order by s.position)
               from attribution_share s where s.attribution_id = a.id) as makers
       from attribution a ${lineJoins}
      where a.organisation_id = any($1) and ${condition} = $2 order by a.id`,
    [organisationIds, value],
  )
  return rows.map((row) => ({ ...row, fees: wordFees(row.fees) }))
}
