import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { SettlementImport, SettlementIssue } from '../../../contracts/settlement'
import { knexSql, type Sql } from '../../../modules/ledger/sql'
import { settlePayment } from '../settle/settle-payment'
import { bookLines } from './book-lines'
import { correctFee } from './correct-fee'
import { judgeReport } from './judge-report'
import { readReport, type Report } from './read-report'

export type SettlementSource = { name: string; content: Buffer; member_id?: string }

const GATEWAY = 'midtrans'
const ISSUES_SHOWN = 200
/** Any number that no other advisory lock of this database uses. */
const LOCK = 4_711_003

/**
 * Takes in a settlement report: every line is matched to its payment, what the gateway paid over is booked, and a fee that was booked
 * otherwise is corrected. All of the file, or nothing; what an earlier file brought changes nothing.
 */
export async function importSettlement(
  container: MedusaContainer,
  source: SettlementSource,
): Promise<SettlementImport> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const report = readReport(source.content)
  if (report.issues.length > 0) return refusing(source, report, report.issues)
  await catchUp(container, knexSql(knex), report)
  return knex.transaction(async (transaction) => {
    const sql = knexSql(transaction)
    await sql('select pg_advisory_xact_lock($1)', [LOCK])
    const { fresh, known, issues } = await judgeReport(sql, GATEWAY, report)
    if (issues.length > 0) return refusing(source, report, issues)
    if (fresh.length > 0) {
      const file_id = await keepFile(sql, source, fresh.length)
      await bookLines(sql, GATEWAY, file_id, fresh)
    }
    let corrected = 0
    for (const session_id of new Set(report.lines.map(({ line }) => line.session_id))) {
      if (await correctFee(sql, session_id)) corrected += 1
    }
    return {
      ...empty(source, report),
      state: 'imported',
      added: fresh.length,
      known,
      corrected,
      amount_rupiah: fresh.reduce((sum, { line }) => sum + line.amount_rupiah, 0),
      fee_rupiah: fresh.reduce((sum, { line }) => sum + line.fee_rupiah, 0),
    }
  })
}

/** A payment whose notification was lost is in the report before it is in our books: ask the gateway about it first. */
async function catchUp(container: MedusaContainer, sql: Sql, { lines }: Report): Promise<void> {
  const missing = await sql<{ id: string }>(
    `select s.id from payment_session s join checkout c on c.payment_collection_id = s.payment_collection_id
      where s.id = any($1) and not exists (select from payment p where p.payment_session_id = s.id and p.captured_at is not null)`,
    [lines.map(({ line }) => line.session_id)],
  )
  for (const { id } of missing) await settlePayment(container, id)
}

async function keepFile(
  sql: Sql,
  { name, content, member_id }: SettlementSource,
  lines: number,
): Promise<string> {
  const id = generateEntityId(undefined, 'stf')
  const sha256 = createHash('sha256').update(content).digest('hex')
  await sql(
    `insert into settlement_file (id, gateway, name, sha256, lines, imported_by_member_id) values ($1, $2, $3, $4, $5, $6)`,
    [id, GATEWAY, name.slice(0, 200), sha256, lines, member_id ?? null],
  )
  return id
}

const empty = ({ name }: SettlementSource, { skipped }: Report) => ({
  file: name,
  added: 0,
  known: 0,
  skipped,
  corrected: 0,
  amount_rupiah: 0,
  fee_rupiah: 0,
  issue_count: 0,
  issues: [],
})

const refusing = (source: SettlementSource, report: Report, issues: SettlementIssue[]): SettlementImport => ({
  ...empty(source, report),
  state: 'refused',
  issue_count: issues.length,
  issues: issues.slice(0, ISSUES_SHOWN),
})
