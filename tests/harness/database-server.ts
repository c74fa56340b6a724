import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { humbleAccount } from '../../scripts/postgres/account.ts'
import { findNativeFolder } from '../../scripts/postgres/binaries.ts'
import { initialise, startCluster, type Cluster } from '../../scripts/postgres/cluster.ts'
import { reachablePrograms } from '../../scripts/postgres/place.ts'
import type { Child } from '../../scripts/processes/child.ts'
import { freePort } from './free-port.ts'

export type DatabaseServer = { cluster: Cluster; child: Child }

/** A PostgreSQL of its own in the given folder; it ends with the process that started it. */
export async function startDatabaseServer(folder: string): Promise<DatabaseServer> {
  const cluster = await describeServer(folder)
  initialise(cluster)
  return { cluster, child: await startCluster(cluster) }
}

export async function describeServer(folder: string): Promise<Cluster> {
  const account = humbleAccount()
  const tables = path.join(folder, 'tables')
  return {
    folder: tables,
    nativeFolder: reachablePrograms(findNativeFolder(), account, tables),
    account,
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
    purpose: 'throw-away',
    logFile: path.join(folder, 'database.log'),
  }
}
