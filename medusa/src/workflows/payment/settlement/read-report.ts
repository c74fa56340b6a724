import type { SettlementIssue } from '../../../contracts/settlement'
import { type ReportLine, readMovement } from '../../../domain/payment/settlement/read-movement'
import { REPORT_COLUMNS, type ReportRow } from '../../../domain/payment/settlement/report-columns'
import { matchHeader } from '../../../domain/spreadsheet/match-header'
import { readRow } from '../../../domain/spreadsheet/read-row'
import type { FileRow } from './file-row'
import { readRows } from './read-rows'

export type NumberedLine = { line_number: number; line: ReportLine }
export type Report = { lines: NumberedLine[]; skipped: number; issues: SettlementIssue[] }

const isEmpty = ({ cells }: FileRow) => cells.every((cell) => cell.trim() === '')

/** What a settlement report says, and everything in it that cannot be read. */
export function readReport(content: Buffer): Report {
  const rows = readRows(content)
  if (!rows.ok) return refusing(rows.failure.message)
  const [head, ...body] = rows.value.filter((row) => !isEmpty(row))
  if (!head) return refusing('Berkas ini kosong; baris pertama harus berisi nama kolom.')
  const header = matchHeader(REPORT_COLUMNS, head.cells)
  if (header.names.every((name) => name === undefined)) {
    return refusing(
      'Berkas ini bukan laporan settlement: tidak satu pun nama kolom di baris pertamanya dikenali. Unduh laporannya dari Midtrans sebagai CSV atau Excel.',
    )
  }
  const report: Report = {
    lines: [],
    skipped: 0,
    issues: header.issues.map((issue) => ({ line: head.line, ...issue })),
  }
  if (header.issues.length > 0) return report
  for (const row of body) addRow(report, header.names, row)
  return report
}

function addRow(report: Report, names: readonly (string | undefined)[], { line, cells }: FileRow): void {
  // A spreadsheet leaves off cells at the end of a row when they are empty.
  const padded = [...cells, ...Array<string>(Math.max(0, names.length - cells.length)).fill('')]
  if ((padded[names.indexOf('Order ID')] ?? '').trim() === '') {
    report.skipped += 1
    return
  }
  const read = readRow(REPORT_COLUMNS, names, padded)
  if (!read.ok) {
    report.issues.push(...read.issues.map((issue) => ({ line, ...issue })))
    return
  }
  const movement = readMovement(read.value)
  if (!movement.ok) {
    const { field = '', message } = movement.failure
    report.issues.push({ line, column: field, value: shown(read.value, field), message })
  } else if (movement.value === null) report.skipped += 1
  else report.lines.push({ line_number: line, line: movement.value })
}

function shown(row: ReportRow, column: string): string {
  const value: unknown = Reflect.get(row, column)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const refusing = (message: string): Report => ({
  lines: [],
  skipped: 0,
  issues: [{ line: 0, column: '', value: '', message }],
})
