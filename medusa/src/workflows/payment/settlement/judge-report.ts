import type { SettlementIssue } from '../../../contracts/settlement'
import { judgeLine, type KnownLine } from '../../../domain/payment/settlement/judge-line'
import type { Sql } from '../../../modules/ledger/sql'
import {
  readKnownLines,
  readKnownPayments,
  type SettledPayment,
} from '../../../queries/payment/read-known-payments'
import type { NumberedLine, Report } from './read-report'

export type FreshLine = NumberedLine & { payment: SettledPayment }
export type Judged = { fresh: FreshLine[]; known: number; issues: SettlementIssue[] }

/** Which lines are new, which known, and which fit nothing that our books know. */
export async function judgeReport(sql: Sql, gateway: string, { lines }: Report): Promise<Judged> {
  const payments = await readKnownPayments(sql, [...new Set(lines.map(({ line }) => line.session_id))])
  const before = await readKnownLines(
    sql,
    lines.map(({ line }) => line.key),
  )
  const seen = new Map<string, KnownLine>(before)
  const judged: Judged = { fresh: [], known: 0, issues: [] }
  for (const numbered of lines) {
    const { line, line_number } = numbered
    const found = payments.get(line.session_id)
    const payment = found?.gateway === gateway ? found : undefined
    const verdict = judgeLine(line, payment, seen.get(line.key))
    seen.set(line.key, line)
    if (!verdict.ok) {
      const { field = '', message } = verdict.failure
      judged.issues.push({ line: line_number, column: field, value: shown(numbered, field), message })
    } else if (verdict.value === 'known' || !payment) judged.known += 1
    else judged.fresh.push({ ...numbered, payment })
  }
  return judged
}

function shown({ line }: NumberedLine, column: string): string {
  if (column === 'Amount') return String(line.amount_rupiah)
  return column === 'Fee' ? String(line.fee_rupiah) : line.session_id
}
