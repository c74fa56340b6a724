import type { ServerResponse } from 'node:http'
import { sendJson } from '../../http.ts'
import type { Gateway } from '../gateway.ts'
import { inJakarta } from '../values.ts'
import { NAMES, cellsOf } from './columns.ts'
import { type Row, rowsOf } from './rows.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** An export covers one month at the most, as in the dashboard. */
const MAX_DAYS = 31
const DAY = /^\d{4}-\d\d-\d\d$/

/** `GET /simulator/settlement-report?from=YYYY-MM-DD&to=YYYY-MM-DD&format=csv|xlsx`: both days included, of Jakarta. */
export function answerReport(gateway: Gateway, response: ServerResponse, query: URLSearchParams): void {
  const today = inJakarta(new Date()).slice(0, 10)
  const to = query.get('to') ?? today
  const from = query.get('from') ?? inJakarta(new Date(Date.parse(to) - (MAX_DAYS - 1) * DAY_MS)).slice(0, 10)
  const format = query.get('format') ?? 'csv'
  const problem = findProblem(from, to, format)
  if (problem !== null) return sendJson(response, 400, { message: problem })

  const rows = [...gateway.state.transaction.values()]
    .flatMap((transaction) => rowsOf(transaction, gateway.settings.report))
    .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to)
    .toSorted((one, other) => compare(one, other))
  const lines = [NAMES, ...rows.map(cellsOf)]
  const isXlsx = format === 'xlsx'
  const file = isXlsx ? writeXlsx(lines) : Buffer.from(writeCsv(lines), 'utf8')
  response.writeHead(200, {
    'content-type': isXlsx
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="settlement-report-${from}-${to}.${format}"`,
    'content-length': file.length,
  })
  response.end(file)
}

const compare = (one: Row, other: Row): number => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1)

function findProblem(from: string, to: string, format: string): string | null {
  if (!DAY.test(from) || !DAY.test(to)) return 'Name the days as YYYY-MM-DD.'
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (!(days >= 1)) return '"from" must not be after "to".'
  if (days > MAX_DAYS) return `One report covers ${MAX_DAYS} days at the most; ask for a shorter time.`
  return ['csv', 'xlsx'].includes(format) ? null : 'The format is csv or xlsx.'
}
