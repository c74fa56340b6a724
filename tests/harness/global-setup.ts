import { rmSync } from 'node:fs'
import path from 'node:path'
import { addressOf } from '../../scripts/postgres/cluster.ts'
import { cleanEnvironment } from './clean-environment.ts'
import { startDatabaseServer } from './database-server.ts'
import { makeRunFolder, runFolder } from './run-folder.ts'

/** Once per run: the folder and the database server that all test files share, unless they were given. */
export default async function setUp(): Promise<() => Promise<void>> {
  cleanEnvironment()
  const ownFolder = process.env.LAPAK_TEST_FOLDER === undefined
  if (ownFolder) process.env.LAPAK_TEST_FOLDER = makeRunFolder()
  const folder = runFolder()

  if (process.env.TEST_DATABASE_SERVER_URL !== undefined) return async () => removeFolder(folder, ownFolder)

  const server = await startDatabaseServer(path.join(folder, 'server'))
  process.env.TEST_DATABASE_SERVER_URL = addressOf(server.cluster)
  process.env.LAPAK_TEST_OWN_SERVER = 'true'
  return async () => {
    await server.child.stop()
    removeFolder(folder, ownFolder)
  }
}

function removeFolder(folder: string, own: boolean): void {
  if (own) rmSync(folder, { recursive: true, force: true })
}
