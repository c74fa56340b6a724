import type { Sql } from '../../modules/ledger/sql'
import type { Check } from './check'
import { completenessChecks } from './completeness-checks'
import { ledgerNotices } from './ledger-notices'
import { soundnessChecks } from './soundness-checks'

export type CheckResult = {
  name: string
  title: string
  ok: boolean
  count: number
  /** The first offenders, as the check found them. */
  examples: Record<string, unknown>[]
}

export type LedgerCheck = {
  ok: boolean
  counted: Record<'orders' | 'lines' | 'attributions' | 'postings' | 'entries' | 'accounts', number>
  checks: CheckResult[]
  /** Stop nothing: `ok` does not depend on them. */
  notices: CheckResult[]
}

const EXAMPLES = 20

/** Looks at everything; changes nothing. Give it one transaction, so that all checks see the same instant. */
export async function checkLedger(sql: Sql): Promise<LedgerCheck> {
  const checks = await runAll(sql, [...soundnessChecks, ...completenessChecks])
  return {
    ok: checks.every((check) => check.ok),
    counted: await countAll(sql),
    checks,
    notices: await runAll(sql, ledgerNotices),
  }
}

async function runAll(sql: Sql, all: readonly Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const { name, title, sql: text } of all) {
    const rows = await sql<{ total: number; example: Record<string, unknown> }>(
      `with found as (${text})
       select count(*) over ()::float8 as total, to_jsonb(found) as example from found limit ${EXAMPLES}`,
    )
    const count = rows[0]?.total ?? 0
    results.push({ name, title, ok: count === 0, count, examples: rows.map((row) => row.example) })
  }
  return results
}

async function countAll(sql: Sql): Promise<LedgerCheck['counted']> {
  const [counted] = await sql<LedgerCheck['counted']>(
    `select (select count(distinct order_id) from attribution)::float8 as orders,
            (select count(distinct line_id) from attribution)::float8 as lines,
            (select count(*) from attribution)::float8 as attributions,
            (select count(*) from ledger_posting)::float8 as postings,
            (select count(*) from ledger_entry)::float8 as entries,
            (select count(*) from ledger_account)::float8 as accounts`,
  )
  if (!counted) throw new Error('The ledger could not be counted')
  return counted
}
