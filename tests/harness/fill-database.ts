import path from 'node:path'
import { inProject } from '../../scripts/paths.ts'
import { startBackendCommand } from '../../scripts/services/backend.ts'
import { runFolder } from './run-folder.ts'
import { testWiring } from './test-wiring.ts'
import type { Contents } from './template.ts'

type Filling = { databaseUrl: string; dataFolder: string; build: string; contents: Contents }

/** Migrations, then the foundation, then (if asked for) the demo catalogue: the very steps of `npm start`. */
export async function fillDatabase({ databaseUrl, dataFolder, build, contents }: Filling): Promise<void> {
  const ports = { shop: 1, backend: 1, simulator: 1 }
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
  await run('migrate', ['migrate'])
  for (const step of seedSteps(contents)) await run(step.name, ['exec', ...step.args])
}

function seedSteps(contents: Contents): { name: string; args: string[] }[] {
  const steps = [
    { name: 'search', args: ['./src/scripts/reindex-search.js'] },
    { name: 'foundation', args: ['./src/scripts/seed-foundation.js'] },
  ]
  if (contents === 'demo') {
    steps.push({ name: 'demo', args: ['./src/scripts/seed-demo.js', inProject('demo')] })
  }
  return steps
}
