import path from 'node:path'
import type { ExecArgs } from '@medusajs/framework/types'
import { formatReport } from '../catalogue-import/format-report'
import { importCatalogue } from '../catalogue-import/import-catalogue'
import { showProgress } from '../catalogue-import/progress'
import { readMode } from '../config/mode'
import demoAccounts from './demo-accounts.json'
import demoCollections from './demo-collections.json'
import { layDemoCollections } from './foundation/lay-demo-collections'
import { layDemoPins } from './foundation/lay-demo-pins'
import { layDemoVoucher } from './foundation/lay-demo-voucher'

/** The example catalogue, by the very importer that real ones come in with, and PINs that are no secret. */
export default async function seedDemo({ container, args }: ExecArgs): Promise<void> {
  if (readMode() !== 'demo') throw new Error('LAPAK_MODE is production: example data do not belong here.')
  const folder = args[0] ?? path.join(process.cwd(), '..', 'demo')
  const done = await importCatalogue(container, folder, { progress: showProgress })
  if (!done.ok) throw new Error(done.failure.message)
  process.stdout.write(`${formatReport(done.value)}\n`)
  if (done.value.exitCode !== 0) throw new Error('The demo catalogue did not come in whole.')
  await layDemoCollections(container, demoCollections)
  await layDemoPins(container, demoAccounts.members)
  await layDemoVoucher(container)
}
