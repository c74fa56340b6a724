import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Sql } from '../../../medusa/src/modules/ledger/sql'
import { buildBackend } from '../../../scripts/build/backend.ts'
import { environmentOf } from '../../../scripts/services/wiring.ts'
import { openDatabase, type Database } from '../../harness/database.ts'
import { runFolder } from '../../harness/run-folder.ts'
import { testWiring } from '../../harness/test-wiring.ts'
import { openMarket } from './market.ts'
import { startMedusaProcess, type MedusaProcess } from './medusa-process.ts'

export type LedgerHouse = {
  sql: Database['sql']
  /** Does the steps one after the other inside Medusa's own container. */
  inMedusa(steps: object[]): Promise<unknown[]>
  /** The same in two processes at the same time. */
  inTwoProcesses(steps: object[]): Promise<unknown[]>
  /** One transaction on a connection of its own. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** `npm run ledger -- ...` */
  cli(...args: string[]): Promise<{ code: number; text: string }>
  close(): Promise<void>
}

/** The market on a database of its own, without a running backend. */
export async function openLedgerHouse(): Promise<LedgerHouse> {
  const folder = path.join(runFolder(), `ledger-${randomBytes(4).toString('hex')}`)
  const dataFolder = path.join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true })
  const { folder: build } = await buildBackend()
  const database = await openDatabase({ folder, build, dataFolder, contents: 'foundation', own: false })
  const pool = new pg.Pool({ connectionString: database.url, max: 30 })
  const wiring = testWiring({
    databaseUrl: database.url,
    dataFolder,
    logFolder: path.join(folder, 'logs'),
    ports: { shop: 1, backend: 1, simulator: 1, stripe: 1, whatsapp: 1 },
  })
  await openMarket(database.sql)
  const processes = new Map<number, Promise<MedusaProcess>>()
  const medusa = (which: number) => {
    const started =
      processes.get(which) ??
      startMedusaProcess(build, environmentOf(wiring), path.join(folder, 'medusa.log'))
    processes.set(which, started)
    return started
  }

  return {
    sql: database.sql,
    inMedusa: async (steps) => (await medusa(0)).run(steps),
    async inTwoProcesses(steps) {
      const both = await Promise.all([medusa(0), medusa(1)])
      return Promise.all(both.map((one) => one.run(steps)))
    },
    transaction: (work) => inTransaction(pool, work),
    cli: (...args) => runCli(path.join(build, 'src/cli/ledger.js'), args, database.url),
    async close() {
      for (const one of processes.values()) await (await one).end()
      await pool.end()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(
      async <Row extends object>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

function runCli(
  script: string,
  args: string[],
  databaseUrl: string,
): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    const child = execFile(process.execPath, [script, ...args], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, text: stdout + stderr })
    })
  })
}
