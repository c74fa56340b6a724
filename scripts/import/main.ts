import path from 'node:path'
import { openHouse } from '../house/open-house.ts'
import { runCli } from '../house/run-cli.ts'
import { inProject } from '../paths.ts'
import { migrate } from '../start/migrate.ts'
import { runUntilDone } from '../start/life.ts'
import { seedFoundation } from '../start/seed.ts'

/** Folders are meant as seen from where the command was typed. */
const from = process.env.INIT_CWD ?? process.env.LAPAK_CALLED_FROM ?? process.cwd()
const args = process.argv.slice(2).map((arg) => (arg.startsWith('--') ? arg : path.resolve(from, arg)))

await runUntilDone(async (life) => {
  const house = await openHouse(life, 'import')
  await migrate(house.wiring, house.build)
  await seedFoundation(house.wiring, house.build)
  return runCli(house, inProject('scripts/backend/run.cjs'), [
    house.build,
    'exec',
    './src/cli/import.js',
    ...args,
  ])
})
