import path from 'node:path'
import { inProject } from '../../scripts/paths.ts'
import { startBackendCommand } from '../../scripts/services/backend.ts'
import { runFolder } from './run-folder.ts'
import { testWiring } from './test-wiring.ts'
import type { Contents } from './template.ts'

type Filling = { databaseUrl: string; dataFolder: string; build: string; contents: Contents }

/** The very steps of `npm start`: migrations and the foundation, or the demo catalogue on top of them. */
export async function fillDatabase({ databaseUrl, dataFolder, build, contents }: Filling): Promise<void> {
  const ports = { shop: 1, backend: 1, simulator: 1, stripe: 1, whatsapp: 1 }
  const wiring = testWiring({
    databaseUrl,
    dataFolder,
    logFolder: path.join(runFolder(), 'logs', contents),
    ports,
  })
  const run = async (name: string, args: string[]) => {
    const child = startBackendCommand(wiring, build, name, args)
    const { code } = await child.ended
    if (code !== 0) throw new Error(`${name} of the ${contents} template failed:\n${child.lastLines(60)}`)
  }
  for (const step of STEPS[contents]) await run(step.name, step.args)
}

const STEPS: Record<Contents, { name: string; args: string[] }[]> = {
  foundation: [
    { name: 'migrate', args: ['migrate'] },
    { name: 'search', args: ['exec', './src/scripts/reindex-search.js'] },
    { name: 'foundation', args: ['exec', './src/scripts/seed-foundation.js'] },
  ],
  demo: [{ name: 'demo', args: ['exec', './src/scripts/seed-demo.js', inProject('demo')] }],
}
