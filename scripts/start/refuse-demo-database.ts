import accounts from '../../medusa/src/scripts/demo-accounts.json' with { type: 'json' }
import { PlainError } from '../failure.ts'
import { runSql } from '../postgres/sql.ts'
import { readStamp } from './stamps.ts'

/** A database that was filled for the demo holds accounts whose passwords stand in the source: nobody may sell from it. */
export async function refuseDemoDatabase(address: string): Promise<void> {
  if ((await readStamp(address, 'demo')) === undefined && !(await hasDemoOperator(address))) return
  throw new PlainError(
    'LAPAK_MODE is production, but this database holds the demo, with accounts whose passwords everybody can read. Use an empty one: another DATABASE_URL, or another LAPAK_DATA_DIR.',
  )
}

/** Made before the demo data: it is there even if bringing those in was interrupted. */
async function hasDemoOperator(address: string): Promise<boolean> {
  const [table] = await runSql(address, `select to_regclass('provider_identity') as logins`)
  if (table?.logins === null) return false
  const found = await runSql(address, 'select 1 from provider_identity where entity_id = $1', [
    accounts.operator.email,
  ])
  return found.length > 0
}
