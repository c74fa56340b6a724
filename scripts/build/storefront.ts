import path from 'node:path'
import { PlainError } from '../failure.ts'
import { inProject, projectFolder } from '../paths.ts'
import { startNode } from '../processes/child.ts'
import { hashFiles, listFiles } from './source-hash.ts'
import { buildOnce } from './store.ts'

const PARTS = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'content',
  'public',
  'medusa/src/domain',
  'medusa/src/contracts',
]
const isRuntime = (file: string) => !/\.test\.tsx?$/.test(file)

export function buildStorefront(logFile: string): Promise<{ folder: string; made: boolean }> {
  const hash = hashFiles(projectFolder, listFiles(projectFolder, PARTS, isRuntime))
  return buildOnce(inProject('dist'), hash, async (folder) => {
    const child = startNode({
      name: 'storefront build',
      logFile,
      freshLog: true,
      cwd: projectFolder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      script: inProject('node_modules/astro/bin/astro.mjs'),
      args: ['build', '--outDir', path.relative(projectFolder, folder)],
    })
    const { code } = await child.ended
    if (code !== 0)
      throw new PlainError(`The storefront could not be built (${logFile}):\n${child.lastLines(30)}`)
  })
}
