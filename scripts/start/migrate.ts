import { backendSources } from '../build/backend-sources.ts'
import { hashFiles } from '../build/source-hash.ts'
import { backendFolder } from '../paths.ts'
import { startBackendCommand } from '../services/backend.ts'
import { reasonOf } from '../services/reason.ts'
import type { Wiring } from '../services/wiring.ts'
import { readStamp, writeStamp } from './stamps.ts'

const SHAPES_TABLES = /^(medusa-config\.ts|src\/(modules|links|search|migration-scripts|config)\/)/

export type Ran = { ran: boolean }

/** Tables are brought up to date whenever a source that shapes them has changed since this database last saw it. */
export async function migrate(wiring: Wiring, build: string): Promise<Ran> {
  const sources = backendSources().filter((file) => SHAPES_TABLES.test(file))
  const hash = hashFiles(backendFolder, [...sources, 'package-lock.json'], searchEngine())
  const before = await readStamp(wiring.databaseUrl, 'migrations')
  if (before === hash) return { ran: false }
  await runToEnd(wiring, build, 'migrate', ['migrate'], 'The tables of the database could not be made')
  if (before === undefined) await wakeSearch(wiring, build)
  await writeStamp(wiring.databaseUrl, 'migrations', hash)
  return { ran: true }
}

/** Another engine wants an index of its own. */
function searchEngine(): string {
  const { MEILISEARCH_HOST, MEILISEARCH_INDEX_PREFIX } = process.env
  return [MEILISEARCH_HOST, MEILISEARCH_INDEX_PREFIX].filter(Boolean).join(' ')
}

/** A running backend fills a new index by itself; in a new database the import comes earlier than that. */
async function wakeSearch(wiring: Wiring, build: string): Promise<void> {
  await runToEnd(
    wiring,
    build,
    'search',
    ['exec', './src/scripts/reindex-search.js'],
    'The search could not be made ready',
  )
}

export async function runToEnd(
  wiring: Wiring,
  build: string,
  name: string,
  args: string[],
  failure: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = startBackendCommand(wiring, build, name, args, env)
  const { code } = await child.ended
  if (code === 0) return
  throw reasonOf(child, failure)
}
