import type { Sql } from '../../modules/ledger/sql'
import { checkLedger, type CheckResult } from '../../queries/ledger/check-ledger'
import type { Shown } from './shown'

export async function showCheck(sql: Sql): Promise<Shown> {
  const result = await checkLedger(sql)
  const { orders, lines, postings, entries, accounts } = result.counted
  const failed = result.checks.filter((check) => !check.ok)
  const text = [
    ...result.checks.map((check) => `${check.ok ? '  baik ' : '  SALAH'}  ${check.title}`),
    '',
    `${orders} pesanan, ${lines} baris, ${postings} pembukuan, ${entries} sisi, ${accounts} rekening.`,
    failed.length === 0
      ? 'Pembukuan benar.'
      : `Pembukuan TIDAK benar: ${failed.length} pemeriksaan menemukan kesalahan.`,
    ...failed.flatMap((check) => describe(check, 'kesalahan')),
    ...result.notices.filter((notice) => !notice.ok).flatMap((notice) => describe(notice, 'catatan')),
  ].join('\n')
  return { text, json: result, ok: result.ok }
}

function describe({ title, name, count, examples }: CheckResult, kind: string): string[] {
  const more = count > examples.length ? [`  ... dan ${count - examples.length} lagi`] : []
  return ['', `${title} (${name}): ${count} ${kind}`, ...examples.map((row) => `  ${words(row)}`), ...more]
}

function words(row: Record<string, unknown>): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ')
}
