import type { ExecArgs } from '@medusajs/framework/types'
import { formatReport } from '../catalogue-import/format-report'
import { importCatalogue } from '../catalogue-import/import-catalogue'
import { showProgress } from '../catalogue-import/progress'

const USAGE = 'Cara pakai: npm run import -- FOLDER [--dry-run] [--json]'
const FLAGS = ['--dry-run', '--json']

/** Exit code 0: all is in. 1: some rows are not. 2: nothing could be used. */
export default async function runImport({ container, args }: ExecArgs): Promise<void> {
  const [folder, ...surplus] = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.filter((arg) => arg.startsWith('--') && !FLAGS.includes(arg))
  if (folder === undefined || surplus.length > 0 || unknown.length > 0) return stop(USAGE)
  const done = await importCatalogue(container, folder, {
    dryRun: args.includes('--dry-run'),
    progress: showProgress,
  })
  if (!done.ok) return stop(done.failure.message)
  const asJson = args.includes('--json')
  await print(asJson ? JSON.stringify(done.value, null, 2) : formatReport(done.value))
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
