import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeRunFolder } from '../../tests/harness/run-folder.ts'
import { readTotals, summaryLine, type Totals } from './totals.ts'
import { namesWithoutFile } from './find-files.ts'
import { showLogsOfFailed } from './logs.ts'
import { runVitest } from './run-vitest.ts'

const missing = namesWithoutFile(process.argv.slice(2))
if (missing.length > 0) {
  process.stdout.write(`No test file matches ${missing.join(', ')}.\n\n0 passed, 0 failed\n`)
  process.exit(1)
}

/** Everything a run writes lies in this one folder, so that taking it away leaves nothing behind. */
const folder = makeRunFolder()
const temporary = path.join(folder, 'tmp')
mkdirSync(temporary)
chmodSync(temporary, 0o1777)

const results = path.join(folder, 'results.json')
const run = runVitest({ folder, temporary, results, args: process.argv.slice(2) })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => run.stop())

const { code, wasStopped } = await run.ended
const totals: Totals = readTotals(results, { code, wasStopped })
if (totals.failed > 0) showLogsOfFailed(totals.failedFiles, path.join(folder, 'logs'))
for (const remark of totals.remarks) process.stdout.write(`${remark}\n`)
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${summaryLine(totals)}\n`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
