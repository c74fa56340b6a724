import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { readDatabaseUrl } from '../config/database'
import type { Sql } from '../modules/ledger/sql'
import type { Shown } from './ledger/shown'
import { showBalances } from './ledger/show-balances'
import { showCheck } from './ledger/show-check'
import { showOrder } from './ledger/show-order'

const USAGE = `Pakai:
  npm run ledger -- check [--json]            periksa seluruh pembukuan
  npm run ledger -- balances [--json]         saldo setiap rekening
  npm run ledger -- order NOMOR [--json]      pembagian satu pesanan, baris demi baris`

const ALL_WELL = 0
const SOMETHING_WRONG = 1
const NOT_RUN = 2

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const command = commandOf(positionals)
  if (!command) {
    console.error(USAGE)
    return NOT_RUN
  }
  const shown = await reading(command)
  console.log(values.json ? JSON.stringify(shown.json, null, 2) : shown.text)
  return shown.ok ? ALL_WELL : SOMETHING_WRONG
}

function commandOf([name, argument, ...rest]: string[]): ((sql: Sql) => Promise<Shown>) | undefined {
  if (rest.length > 0) return undefined
  if (name === 'check' && argument === undefined) return showCheck
  if (name === 'balances' && argument === undefined) return showBalances
  const number = argument?.replace(/^#/, '') ?? ''
  if (name === 'order' && /^[1-9]\d{0,8}$/.test(number)) return (sql) => showOrder(sql, Number(number))
  return undefined
}

/** One read-only transaction: every figure is of the same instant, and nothing can be changed. */
async function reading(command: (sql: Sql) => Promise<Shown>): Promise<Shown> {
  const client = new Client({ connectionString: readDatabaseUrl(), connectionTimeoutMillis: 10_000 })
  await client.connect()
  const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows
  try {
    await sql('begin isolation level repeatable read read only')
    return await command(sql)
  } finally {
    await client.end()
  }
}

async function run(): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(`Pembukuan tidak bisa dibaca: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = NOT_RUN
  }
}

void run()
