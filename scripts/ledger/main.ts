import path from 'node:path'
import { PlainError } from '../failure.ts'
import { hasDatabase, openHouse } from '../house/open-house.ts'
import { runCli } from '../house/run-cli.ts'
import { readSettings } from '../settings/settings.ts'
import { runUntilDone } from '../start/life.ts'

await runUntilDone(async (life) => {
  if (!hasDatabase(readSettings()))
    throw new PlainError('There is no database yet: run `npm start` once, then ask again.')
  const house = await openHouse(life, 'ledger')
  return runCli(house, path.join(house.build, 'src/cli/ledger.js'), process.argv.slice(2))
})
