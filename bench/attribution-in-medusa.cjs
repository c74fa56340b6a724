// Inside Medusa's container: attributes all orders of the bench, then inserts the same rows into bare copies of the tables.

const { actions, default: takeSteps } = require('../tests/integration/ledger/run-in-medusa.cjs')

const TABLES = ['ledger_posting', 'attribution', 'attribution_fee', 'attribution_share', 'ledger_entry']
const BATCHES = 20

actions.measure = async ({ container, load, sql }) => {
  const { attributeOrders } = load('workflows/attribution/attribute-order')
  const { insertRows } = load('modules/ledger/insert-rows')
  const orders = await sql(`select id as order_id from "order" where id like 'order_bench_%' order by id`)
  const requests = orders.map(({ order_id }) => ({ order_id, sale_at: new Date('2026-06-01T03:00:00Z') }))
  const attributed_ms = await time(async () => {
    const results = await attributeOrders(container, requests)
    if (!results.every((result) => result.ok)) throw new Error('Not every order was attributed')
  })

  const copies = []
  for (const table of TABLES) copies.push(await copyOf(sql, table))
  const knex = container.resolve('__pg_connection__')
  const { knexSql } = load('modules/ledger/sql')
  const inTransactions = async (insert) => {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      await knex.transaction(async (transaction) => {
        for (const copy of copies) await insert(knexSql(transaction), copy, part(copy.rows, batch))
      })
    }
  }
  const one_by_one_ms = await time(() =>
    inTransactions(async (on, { name, names }, rows) => {
      const marks = names.map((_, index) => `$${index + 1}`).join(', ')
      const text = `insert into ${name} (${names.join(', ')}) values (${marks})`
      for (const row of rows)
        await on(
          text,
          names.map((column) => row[column]),
        )
    }),
  )
  await sql(`truncate ${copies.map(({ name }) => name).join(', ')}`)
  const in_batches_ms = await time(() =>
    inTransactions((on, { name, columns }, rows) => insertRows(on, name, columns, rows)),
  )
  const rows = copies.reduce((sum, copy) => sum + copy.rows.length, 0)
  return { attributed_ms, one_by_one_ms, in_batches_ms, rows }
}

/** The same columns and indexes, but no triggers and no foreign keys. */
async function copyOf(sql, table) {
  const name = `bare_${table}`
  await sql(`create table ${name} (like ${table} including all)`)
  const listed = await sql(
    `select column_name, data_type from information_schema.columns
      where table_name = $1 and column_name not in ('created_at', 'updated_at', 'deleted_at')`,
    [table],
  )
  const columns = Object.fromEntries(
    listed.map((column) => [
      column.column_name,
      column.data_type.replace('timestamp with time zone', 'timestamptz'),
    ]),
  )
  const names = Object.keys(columns)
  return { name, columns, names, rows: await sql(`select ${names.join(', ')} from ${table} order by id`) }
}

function part(rows, batch) {
  const size = Math.ceil(rows.length / BATCHES)
  return rows.slice(batch * size, (batch + 1) * size)
}

async function time(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

module.exports.default = takeSteps
