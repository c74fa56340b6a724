import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ExecArgs, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readSearchState } from '../queries/search-engine/read-search-state'
import { catchUp } from '../workflows/search/catch-up'
import { refreshSearch } from '../workflows/search/refresh-search'
import { reindexSearch } from '../workflows/search/reindex-search'
import { showProgress } from './search/show-progress'
import { isWell, wordState } from './search/word-state'

const USAGE = `Usage:
  npm run search -- status [--json]   who answers searches, what it holds, what it does not know yet
  npm run search -- reindex           build the whole index anew; searches are answered meanwhile
  npm run search -- refresh           bring in what was noted, at once, and what another engine has missed`

const commands = new Map<string, (container: MedusaContainer) => Promise<void>>([
  ['status', async () => undefined],
  ['reindex', reindex],
  ['refresh', refresh],
])

/** Exit code 0: all is well. 1: PostgreSQL answers in place of the engine that was chosen. 2: not understood, or broke. */
export default async function runSearch({ container, args }: ExecArgs): Promise<void> {
  const [name = '', flag, ...rest] = args
  const command = commands.get(name)
  if (!command || rest.length > 0 || (flag !== undefined && flag !== '--json')) return stop(USAGE)
  try {
    await command(container)
    const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const state = await readSearchState(knex)
    await print(flag === '--json' ? JSON.stringify(state) : wordState(state))
    process.exitCode = isWell(state) ? 0 : 1
  } catch (error) {
    stop(
      `The search could not be brought in order: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function reindex(container: MedusaContainer): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await showProgress(knex, reindexSearch(container))
  await catchUp(container, { wait: true })
}

async function refresh(container: MedusaContainer): Promise<void> {
  while ((await refreshSearch(container)) > 0);
  await catchUp(container, { wait: true })
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}

/** Medusa ends the process as soon as the script returns; a pipe must have taken the text by then. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
