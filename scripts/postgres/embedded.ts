import path from 'node:path'
import type { Child } from '../processes/child.ts'
import { humbleAccount } from './account.ts'
import { findNativeFolder } from './binaries.ts'
import { addressOf, initialise, isInitialised, startCluster, type Cluster } from './cluster.ts'
import { clearLeftover } from './leftover.ts'
import { lastingFolder, reachablePrograms } from './place.ts'
import { runSql } from './sql.ts'

export const DATABASE_NAME = 'lapak_purna'

export type Embedded = { url: string; child: Child; folder: string; cluster: Cluster }

type Wanted = { dataFolder: string; logFolder: string; port: number; password: string }

/** The embedded database of `npm start`: made if it is missing, healed if it was killed, and started. */
export async function startEmbedded({ dataFolder, logFolder, port, password }: Wanted): Promise<Embedded> {
  const account = humbleAccount()
  const folder = lastingFolder(path.join(dataFolder, 'postgres'), account)
  const cluster: Cluster = {
    folder,
    nativeFolder: reachablePrograms(findNativeFolder(), account, folder),
    account,
    port,
    password,
    purpose: 'lasting',
    logFile: path.join(logFolder, 'database.log'),
  }
  if (isInitialised(folder)) await clearLeftover(folder)
  else initialise(cluster)
  const child = await startCluster(cluster)
  const found = await runSql(addressOf(cluster), 'select 1 from pg_database where datname = $1', [
    DATABASE_NAME,
  ])
  if (found.length === 0) await runSql(addressOf(cluster), `create database ${DATABASE_NAME}`)
  return { url: addressOf(cluster, DATABASE_NAME), child, folder, cluster }
}
