import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { addressOf, startCluster } from '../../scripts/postgres/cluster.ts'
import { clearLeftover } from '../../scripts/postgres/leftover.ts'
import { runSql, withDatabase } from '../../scripts/postgres/sql.ts'
import { copyDatabaseServer } from './copy-database-server.ts'
import type { DatabaseServer } from './database-server.ts'
import { copyFiles, ensureTemplate, type Contents } from './template.ts'

export type Row = Record<string, unknown>

export type Database = {
  url: string
  sql<T extends object = Row>(text: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
  kill(): Promise<void>
  restart(): Promise<void>
}

type Wanted = { folder: string; build: string; dataFolder: string; contents: Contents; own: boolean }

export async function openDatabase(wanted: Wanted): Promise<Database> {
  const shared = sharedServer()
  const template = await ensureTemplate(shared, wanted.build, wanted.contents)
  copyFiles(template, wanted.dataFolder)
  const own = wanted.own ? await copyDatabaseServer(shared, path.join(wanted.folder, 'server')) : undefined
  const server = own ? addressOf(own.cluster) : shared
  try {
    const name = await createDatabase(server, template.database)
    return connect(server, name, own)
  } catch (error) {
    await own?.child.stop()
    throw error
  }
}

/** A database of its own, copied from the template in a fraction of a second. */
export async function createDatabase(server: string, template: string): Promise<string> {
  const name = `lp_test_${Date.now().toString(36)}_${randomBytes(3).toString('hex')}`
  await runSql(server, `create database ${name} template ${template}`)
  return name
}

function connect(server: string, name: string, own: DatabaseServer | undefined): Database {
  const url = withDatabase(server, name)
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => undefined)
  // A connection that is being closed may be cut by the dropping of its database, when the pool hears of it no more.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const onlyOwn = () => {
    if (own === undefined)
      throw new Error('Ask for a database of its own: startStack({ ownDatabase: true }).')
    return own
  }
  return {
    url,
    async sql<T extends object = Row>(text: string, values: unknown[] = []) {
      const result = await pool.query<T & Row>(text, values)
      return result.rows
    },
    async close() {
      await pool.end()
      if (own) await own.child.stop()
      else await runSql(server, `drop database if exists ${name} with (force)`)
    },
    async kill() {
      await onlyOwn().child.kill()
    },
    async restart() {
      const running = onlyOwn()
      await running.child.kill()
      await clearLeftover(running.cluster.folder)
      running.child = await startCluster(running.cluster)
    },
  }
}

function sharedServer(): string {
  const server = process.env.TEST_DATABASE_SERVER_URL
  if (server === undefined)
    throw new Error('TEST_DATABASE_SERVER_URL is not set: run this through vitest.config.ts.')
  return server
}
