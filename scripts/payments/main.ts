import path from 'node:path'
import { PlainError } from '../failure.ts'
import { hasDatabase, openHouse } from '../house/open-house.ts'
import { runCli } from '../house/run-cli.ts'
import { inProject } from '../paths.ts'
import { readSettings } from '../settings/settings.ts'
import { migrate } from '../start/migrate.ts'
import { runUntilDone } from '../start/life.ts'

/** Files are meant as seen from where the command was typed. */
const from = process.env.INIT_CWD ?? process.env.LAPAK_CALLED_FROM ?? process.cwd()
const [name, ...rest] = process.argv.slice(2)
const args =
  name === 'import-settlement'
    ? rest.map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)))
    : rest

await runUntilDone(async (life) => {
  if (!hasDatabase(readSettings()))
    throw new PlainError('There is no database yet: run `npm start` once, then ask again.')
  const house = await openHouse(life, 'payments')
  await migrate(house.wiring, house.build)
  const command = [
    house.build,
    'exec',
    './src/cli/payments.js',
    ...(name === undefined ? [] : [name]),
    ...args,
  ]
  return runCli(house, inProject('scripts/backend/run.cjs'), command)
})
