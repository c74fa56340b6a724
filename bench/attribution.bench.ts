// Attributing 10,000 orders of three lines, against plain inserts of the same rows in the same run.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildBackend } from '../scripts/build/backend.ts'
import { environmentOf } from '../scripts/services/wiring.ts'
import { openDatabase } from '../tests/harness/database.ts'
import { runFolder } from '../tests/harness/run-folder.ts'
import { testWiring } from '../tests/harness/test-wiring.ts'
import { openMarket } from '../tests/integration/ledger/market.ts'
import { startMedusaProcess } from '../tests/integration/ledger/medusa-process.ts'

const ORDERS = 10_000
const LINES = 3

type Measured = { attributed_ms: number; one_by_one_ms: number; in_batches_ms: number; rows: number }

const folder = path.join(runFolder(), `bench-attribution-${randomBytes(4).toString('hex')}`)
const dataFolder = path.join(folder, 'data')
mkdirSync(dataFolder, { recursive: true })
const { folder: build } = await buildBackend()
const database = await openDatabase({ folder, build, dataFolder, contents: 'foundation', own: false })
try {
  await openMarket(database.sql)
  await placeOrders()
  const wiring = testWiring({
    databaseUrl: database.url,
    dataFolder,
    logFolder: path.join(folder, 'logs'),
    ports: { shop: 1, backend: 1, simulator: 1, stripe: 1, whatsapp: 1 },
  })
  const script = path.join(import.meta.dirname, 'attribution-in-medusa.cjs')
  const log = path.join(folder, 'medusa.log')
  const medusa = await startMedusaProcess(build, environmentOf(wiring), log, script)
  const [measured] = (await medusa.run([{ action: 'measure' }])) as [Measured]
  await medusa.end()
  report(measured)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Straight into Medusa's tables: making the orders is not what is measured. */
async function placeOrders(): Promise<void> {
  await database.sql(
    `insert into "order" (id, currency_code, created_at)
       select 'order_bench_' || n, 'idr', '2026-06-01' from generate_series(1, ${ORDERS}) n`,
  )
  await database.sql(
    `insert into order_line_item (id, title, product_title, product_id, variant_id, unit_price, raw_unit_price)
       select 'ordli_bench_' || n || '_' || line, 'Barang', 'Barang',
              case line when 1 then 'prod_market_batik' else 'prod_market_kopi' end, 'variant_' || line, price,
              jsonb_build_object('value', price::text, 'precision', 20)
         from generate_series(1, ${ORDERS}) n, generate_series(1, ${LINES}) line, lateral (select 10000 + n + line as price) p`,
  )
  const zero = `'{"value": "0", "precision": 20}'::jsonb`
  const counted = [
    'fulfilled',
    'shipped',
    'return_requested',
    'return_received',
    'return_dismissed',
    'written_off',
  ]
  await database.sql(
    `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity,
                             ${counted.map((name) => `${name}_quantity, raw_${name}_quantity`).join(', ')})
       select 'orditem_bench_' || n || '_' || line, 'order_bench_' || n, 1, 'ordli_bench_' || n || '_' || line, 2,
              '{"value": "2", "precision": 20}', ${counted.map(() => `0, ${zero}`).join(', ')}
         from generate_series(1, ${ORDERS}) n, generate_series(1, ${LINES}) line`,
  )
  await database.sql('analyze')
}

function report({ attributed_ms, one_by_one_ms, in_batches_ms, rows }: Measured): void {
  const lines = ORDERS * LINES
  const perSecond = (ms: number) => Math.round((lines / ms) * 1000)
  const ratio = (ms: number) => `${(attributed_ms / ms).toFixed(2)} times as long as that takes`
  console.log(`${ORDERS} orders, ${lines} lines, ${rows} rows written`)
  console.log(`attributed and posted:          ${perSecond(attributed_ms)} lines/s`)
  console.log(`plain inserts, row by row:      ${perSecond(one_by_one_ms)} lines/s (${ratio(one_by_one_ms)})`)
  console.log(`plain inserts, batch by batch:  ${perSecond(in_batches_ms)} lines/s (${ratio(in_batches_ms)})`)
}
