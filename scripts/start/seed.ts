import { backendSources } from '../build/backend-sources.ts'
import { hashFiles } from '../build/source-hash.ts'
import { backendFolder, inProject } from '../paths.ts'
import type { Wiring } from '../services/wiring.ts'
import { runToEnd, type Ran } from './migrate.ts'
import { readStamp, writeStamp } from './stamps.ts'

/** What every shop stands on: region, sales channels, categories. Safe to repeat, so repeated when it changes. */
export async function seedFoundation(wiring: Wiring, build: string): Promise<Ran> {
  const sources = backendSources().filter((file) => file.startsWith('src/scripts/'))
  const hash = hashFiles(backendFolder, sources, wiring.mode)
  if ((await readStamp(wiring.databaseUrl, 'foundation')) === hash) return { ran: false }
  await runToEnd(
    wiring,
    build,
    'foundation',
    ['exec', './src/scripts/seed-foundation.js'],
    'The ground of the shop could not be laid',
  )
  await writeStamp(wiring.databaseUrl, 'foundation', hash)
  return { ran: true }
}

/** Once for a database: what people change in the demo afterwards is theirs. */
export async function seedDemo(wiring: Wiring, build: string): Promise<Ran> {
  if ((await readStamp(wiring.databaseUrl, 'demo')) !== undefined) return { ran: false }
  const args = ['exec', './src/scripts/seed-demo.js', inProject('demo')]
  await runToEnd(wiring, build, 'demo', args, 'The demo catalogue could not be brought in')
  await writeStamp(wiring.databaseUrl, 'demo', new Date().toISOString())
  return { ran: true }
}
