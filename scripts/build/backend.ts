import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PlainError } from '../failure.ts'
import { backendFolder, inProject, projectFolder } from '../paths.ts'
import { startNode } from '../processes/child.ts'
import { backendSources } from './backend-sources.ts'
import { hashFiles } from './source-hash.ts'
import { buildOnce } from './store.ts'

const TRANSLATOR = ['scripts/build/translate.ts', 'package-lock.json']

/** Translates the backend file by file; types are checked by `npm run check`, not on every start. */
export function buildBackend(logFolder = tmpdir()): Promise<{ folder: string; made: boolean }> {
  const hash = hashFiles(backendFolder, backendSources(), hashFiles(projectFolder, TRANSLATOR))
  return buildOnce(path.join(backendFolder, '.medusa/builds'), hash, async (folder) => {
    mkdirSync(logFolder, { recursive: true })
    const child = startNode({
      name: 'backend build',
      logFile: path.join(logFolder, 'backend-build.log'),
      freshLog: true,
      cwd: projectFolder,
      env: process.env,
      script: inProject('scripts/build/translate.ts'),
      args: [folder],
    })
    const { code } = await child.ended
    if (code !== 0)
      throw new PlainError(`The backend could not be built (${child.logFile}):\n${child.lastLines()}`)
  })
}
