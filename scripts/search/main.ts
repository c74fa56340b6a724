import { PlainError } from '../failure.ts'
import { hasDatabase, openHouse } from '../house/open-house.ts'
import { runCli } from '../house/run-cli.ts'
import { inProject } from '../paths.ts'
import { readSettings } from '../settings/settings.ts'
import { runUntilDone } from '../start/life.ts'
import { checkMeilisearch } from '../start/check-meilisearch.ts'
import { migrate } from '../start/migrate.ts'

await runUntilDone(async (life) => {
  if (!hasDatabase(readSettings()))
    throw new PlainError('There is no database yet: run `npm start` once, then ask again.')
  const house = await openHouse(life, 'search')
  if (process.argv[2] !== 'status') {
    await checkMeilisearch()
    await migrate(house.wiring, house.build)
  }
  const args = [house.build, 'exec', './src/cli/search.js', ...process.argv.slice(2)]
  return runCli(house, inProject('scripts/backend/run.cjs'), args)
})
