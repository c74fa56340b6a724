import type { ExecArgs } from '@medusajs/framework/types'
import { formatReport } from '../catalogue-import/format-report'
import { importCatalogue } from '../catalogue-import/import-catalogue'
import { showProgress } from '../catalogue-import/progress'
import { readArguments } from '../catalogue-import/read-arguments'

/** Exit code 0: all is in. 1: some rows are not. 2: nothing could be used. 3: something broke on the way. */
export default async function runImport({ container, args }: ExecArgs): Promise<void> {
  const read = readArguments(args)
  if (!read.ok) return stop(read.failure.message)
  const { folder, dryRun, json } = read.value
  const done = await importCatalogue(container, folder, { dryRun, progress: showProgress }).catch(
    explainBreak,
  )
  if (!done) return
  if (!done.ok) return stop(done.failure.message)
  await print(json ? JSON.stringify(done.value, null, 2) : formatReport(done.value))
  process.exitCode = done.value.exitCode
}

function stop(message: string, exitCode = 2): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}

/** Each batch went in whole or not at all, so the same command takes up where this one ended. */
function explainBreak(error: unknown): undefined {
  const cause = error instanceof Error ? error.message : String(error)
  stop(`Impor terhenti: ${cause}\nYang sudah masuk tetap ada; jalankan lagi perintah yang sama.`, 3)
}

/** Medusa ends the process as soon as the script returns; a pipe must have taken the text by then. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
