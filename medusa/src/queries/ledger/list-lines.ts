import type { LedgerLine, LedgerLines } from '../../contracts/ledger'
import type { Period } from '../../domain/ledger/period'
import type { Sql } from '../../modules/ledger/sql'
import { lineColumns, lineJoins } from './line-sql'
import { countPages, PAGE_SIZE } from './pages'

export type LineFilter = {
  /** Whose lines may be seen at all. */
  organisation_ids: readonly string[]
  organisation_id?: string
  member_id?: string
  period: Period
  page: number
}

/** The sold lines behind a figure, the newest first: those that a posting of the period touched. */
export async function listLines(sql: Sql, filter: LineFilter): Promise<LedgerLines> {
  const { organisation_ids, organisation_id = null, member_id = null, period, page } = filter
  const rows = await sql<LedgerLine & { total: number }>(linesSql, [
    organisation_ids,
    organisation_id,
    member_id,
    period.start,
    period.end,
    PAGE_SIZE,
    (page - 1) * PAGE_SIZE,
  ])
  const total = rows[0]?.total ?? 0
  const lines = rows.map(({ total: _total, ...line }) => line)
  return { period: { from: period.from, to: period.to }, lines, total, page, pages: countPages(total) }
}

const linesSql = `
  select ${lineColumns}, count(*) over ()::float8 as total
    from attribution a ${lineJoins}
   where a.organisation_id = any($1)
     and ($2::text is null or a.organisation_id = $2)
     and ($3::text is null
          or exists (select from attribution_share s where s.attribution_id = a.id and s.member_id = $3))
     and (($4::timestamptz is null and $5::timestamptz is null)
          or exists (select from ledger_entry e join ledger_posting p on p.id = e.posting_id
                      where e.attribution_id = a.id and ($4::timestamptz is null or p.occurred_at >= $4)
                        and ($5::timestamptz is null or p.occurred_at < $5)))
   order by a.sale_at desc, a.id desc limit $6 offset $7`
