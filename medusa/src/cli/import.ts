import type { ExecArgs } from '@medusajs/framework/types'
import { formatReport } from '../catalogue-import/format-report'
import { importCatalogue } from '../catalogue-import/import-catalogue'
import { showProgress } from '../catalogue-import/progress'
import { readArguments } from '../catalogue-import/read-arguments'

/** Exit code 0: all is in. 1: some rows are not. 2: nothing could be used. */
export default async function runImport({ container, args }: ExecArgs): Promise<void> {
  const read = readArguments(args)
  if (!read.ok) return stop(read.failure.message)
  const { folder, dryRun, json } = read.value
  const done = await importCatalogue(container, folder, { dryRun, progress: showProgress })
  if (!done.ok) return stop(done.failure.message)
  await print(json ? JSON.stringify(done.value, null, 2) : formatReport(done.value))
  process.exitCode = done.value.exitCode
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}

/** Medusa ends the process as soon as the script returns; a pipe must have taken the text by then. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
