import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ExecArgs, MedusaContainer } from '@medusajs/framework/types'
import { readPeriod } from '../domain/ledger/period'
import { reconcileBooks } from '../workflows/payment/reconcile/reconcile-books'
import { importSettlement } from '../workflows/payment/settlement/import-settlement'
import { showImport } from './payments/show-import'
import { reconciliationJson, showReconciliation } from './payments/show-reconciliation'

const USAGE = `Pakai:
  npm run payments -- reconcile [--since 2026-11-01] [--json]     bandingkan gerbang, pembayaran, pesanan, dan pembukuan; betulkan yang aman
  npm run payments -- import-settlement BERKAS [--json]           masukkan laporan penyelesaian Midtrans (CSV atau XLSX)`

const ALL_WELL = 0
const SOMETHING_OPEN = 1
const NOT_RUN = 2

type Done = { text: string; json: unknown; code: number }
type Command = (container: MedusaContainer) => Promise<Done>

/** Exit code 0: all agrees, or all is in. 1: something is left for people, or the file was refused. 2: not understood, or broke. */
export default async function runPayments({ container, args }: ExecArgs): Promise<void> {
  const command = commandOf(args)
  if (typeof command === 'string') return stop(command)
  try {
    const { text, json, code } = await command(container)
    await print(args.includes('--json') ? JSON.stringify(json, null, 2) : text)
    process.exitCode = code
  } catch (error) {
    stop(`Tidak selesai: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function commandOf(args: string[]): Command | string {
  const read = readArguments(args)
  if (!read) return USAGE
  const { name, file, since } = read
  if (name === 'import-settlement' && file !== undefined && since === undefined) return importing(file)
  if (name !== 'reconcile' || file !== undefined) return USAGE
  const period = readPeriod({ ...(since !== undefined && { from: since }) })
  return period.ok ? reconciling(period.value.start ?? new Date(0)) : `--since: ${period.failure.message}`
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, since: { type: 'string' } },
      allowPositionals: true,
    })
    const [name, file, ...rest] = positionals
    return rest.length > 0 ? undefined : { name, file, since: values.since }
  } catch {
    return undefined
  }
}

const reconciling =
  (since: Date): Command =>
  async (container) => {
    const found = await reconcileBooks(container, { since })
    if (!found) throw new Error('perbandingan lain sedang berjalan; tunggu sebentar lalu coba lagi.')
    const code = found.open.length === 0 ? ALL_WELL : SOMETHING_OPEN
    return { text: showReconciliation(found), json: reconciliationJson(found), code }
  }

const importing =
  (file: string): Command =>
  async (container) => {
    const content = await readFile(file).catch(() => undefined)
    if (!content) throw new Error(`berkas ${file} tidak bisa dibaca.`)
    const done = await importSettlement(container, { name: path.basename(file), content })
    return { text: showImport(done), json: done, code: done.state === 'imported' ? ALL_WELL : SOMETHING_OPEN }
  }

function stop(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = NOT_RUN
}

/** Medusa ends the process as soon as the script returns; a pipe must have taken the text by then. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
