import path from 'node:path'
import { migrate } from '../../scripts/start/migrate.ts'
import { seedDemo, seedFoundation } from '../../scripts/start/seed.ts'
import { runFolder } from './run-folder.ts'
import { testWiring } from './test-wiring.ts'
import type { Contents } from './template.ts'

type Filling = { databaseUrl: string; dataFolder: string; build: string; contents: Contents }

/** The very steps of `npm start`: migrations and the foundation, or the demo catalogue on top of them. */
export async function fillDatabase({ databaseUrl, dataFolder, build, contents }: Filling): Promise<void> {
  const ports = { shop: 1, backend: 1, simulator: 1, stripe: 1, whatsapp: 1 }
  const logFolder = path.join(runFolder(), 'logs', contents)
  const wiring = testWiring({ databaseUrl, dataFolder, logFolder, ports })
  if (contents === 'demo') {
    await seedDemo(wiring, build)
    return
  }
  await migrate(wiring, build)
  await seedFoundation(wiring, build)
}
