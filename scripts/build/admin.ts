import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../failure.ts'
import { backendFolder, inProject } from '../paths.ts'
import { startNode } from '../processes/child.ts'
import { hashFiles, listFiles } from './source-hash.ts'
import { buildOnce } from './store.ts'

/** The pages use some of the rules too. */
const RULES = ['access', 'consent', 'maker', 'money'].map((name) => `src/domain/${name}`)
const PARTS = ['src/admin', ...RULES, 'medusa-config.ts', 'package-lock.json']

/** Medusa Admin with our pages; kept apart from the backend's own build because it takes much longer. */
export function buildAdmin(
  backendBuild: string,
  logFile: string,
): Promise<{ folder: string; made: boolean }> {
  const hash = hashFiles(backendFolder, listFiles(backendFolder, PARTS))
  return buildOnce(path.join(backendFolder, '.medusa/admin-builds'), hash, async (folder) => {
    const child = startNode({
      name: 'admin build',
      logFile,
      freshLog: true,
      cwd: backendFolder,
      env: { ...process.env, ...PLACEHOLDERS, NODE_ENV: 'production', MEDUSA_DISABLE_TELEMETRY: 'true' },
      script: inProject('scripts/backend/build-admin.cjs'),
      args: [backendFolder, backendBuild, folder],
    })
    const { code } = await child.ended
    if (code !== 0)
      throw new PlainError(`Medusa Admin could not be built (${logFile}):\n${child.lastLines()}`)
  })
}

/** The configuration is loaded to find the plugins, but nothing is opened with it. */
const PLACEHOLDERS = {
  LAPAK_MODE: 'demo',
  DATABASE_URL: 'postgres://localhost/none',
  JWT_SECRET: 'not-used-while-building',
  COOKIE_SECRET: 'not-used-while-building',
}

/** The backend serves the Admin from a fixed place inside its own build. */
export function linkAdmin(backendBuild: string, adminBuild: string): void {
  const place = path.join(backendBuild, 'public/admin')
  mkdirSync(path.dirname(place), { recursive: true })
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(place) === adminBuild)
    return
  rmSync(place, { recursive: true, force: true })
  symlinkSync(adminBuild, place, 'junction')
}
