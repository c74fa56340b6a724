// Importing 10,000 products from a spreadsheet: time and peak memory; then the same rows again, unchanged; and what
// Medusa's own workflow takes for a product, in the same run.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { buildBackend } from '../scripts/build/backend.ts'
import { inProject } from '../scripts/paths.ts'
import { environmentOf } from '../scripts/services/wiring.ts'
import { openDatabase } from '../tests/harness/database.ts'
import { runFolder } from '../tests/harness/run-folder.ts'
import { testWiring } from '../tests/harness/test-wiring.ts'

const ROWS = Number(process.env.BENCH_IMPORT_ROWS ?? 10_000)
const SAMPLE_MS = 100

const folder = path.join(runFolder(), `bench-import-${randomBytes(4).toString('hex')}`)
const dataFolder = path.join(folder, 'data')
mkdirSync(dataFolder, { recursive: true })
const { folder: build } = await buildBackend()
const database = await openDatabase({ folder, build, dataFolder, contents: 'foundation', own: false })
try {
  const people = writePeople(path.join(folder, 'people'))
  const goods = await writeGoods(path.join(folder, 'goods'))
  const start = await run('./src/cli/import.js', people)
  const first = await run('./src/cli/import.js', goods)
  const again = await run('./src/cli/import.js', goods)
  const medusa = await run(inProject('bench/import-by-medusa.cjs'))
  const perMedusa = Number(/(\d+(\.\d+)?) ms a product/.exec(medusa.output)?.[1])
  const perOurs = ((first.seconds - start.seconds) * 1000) / ROWS
  console.log(`
importing ${ROWS} products, without pictures
  start of the program          ${start.seconds.toFixed(1)} s   peak ${start.peakMegabytes} MB
  all new, found by the search  ${first.seconds.toFixed(1)} s   peak ${first.peakMegabytes} MB   ${perOurs.toFixed(2)} ms a product
  the same again                ${again.seconds.toFixed(1)} s   peak ${again.peakMegabytes} MB
  Medusa's createProductsWorkflow, 100 at once, without makers and search: ${perMedusa} ms a product, ${(perMedusa / perOurs).toFixed(1)} times as long`)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

function writePeople(place: string): string {
  mkdirSync(place, { recursive: true })
  writeFileSync(
    path.join(place, 'organisations.csv'),
    'handle,name,kind\nkoperasi-ukur,Koperasi Ukur,cooperative\n',
  )
  const members = Array.from({ length: 200 }, (_, n) => `UK-${n},Anggota ${n} (contoh),koperasi-ukur`)
  writeFileSync(path.join(place, 'members.csv'), `code,name,organisation\n${members.join('\n')}\n`)
  return place
}

async function writeGoods(place: string): Promise<string> {
  mkdirSync(place, { recursive: true })
  const file = createWriteStream(path.join(place, 'products.csv'))
  file.write(
    'sku;organisation;category;name;description;price;unit;weight_gram;size;stock;ingredients;shelf_life;production_cost;makers\r\n',
  )
  const kinds = [
    'camilan',
    'kopi',
    'minuman-herbal',
    'sambal-bumbu',
    'batik',
    'tenun',
    'tas-anyaman',
    'sabun',
  ]
  const text = 'Dibuat dari bahan setempat, dalam jumlah kecil, dan dikemas pada hari yang sama. '.repeat(4)
  for (let n = 0; n < ROWS; n++) {
    const kind = kinds[n % kinds.length]
    file.write(
      `UK-${n};koperasi-ukur;${kind};Barang ${kind} nomor ${n};"${text}";Rp ${10 + (n % 90)}.000;bungkus;250;200 g;${n % 60};gula, garam;3 bulan;7.500;UK-${n % 200}:60|UK-${(n + 1) % 200}:40\r\n`,
    )
  }
  file.end()
  await once(file, 'finish')
  return place
}

type Measured = { seconds: number; peakMegabytes: number; output: string }

async function run(script: string, ...args: string[]): Promise<Measured> {
  const wiring = testWiring({
    databaseUrl: database.url,
    dataFolder,
    logFolder: path.join(folder, 'logs'),
    ports: { shop: 1, backend: 1, simulator: 1, stripe: 1, whatsapp: 1 },
  })
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [inProject('scripts/backend/run.cjs'), build, 'exec', script, ...args],
    {
      env: environmentOf(wiring, { MEDUSA_ADMIN_DISABLED: 'true', LOG_LEVEL: 'error' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  let peakMegabytes = 0
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()))
  const timer = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, residentMegabytes(child.pid ?? 0))
  }, SAMPLE_MS)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(timer)
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output}`)
  return { seconds: (performance.now() - started) / 1000, peakMegabytes, output }
}

/** Linux keeps the peak itself; elsewhere the figure stays 0. */
function residentMegabytes(pid: number): number {
  try {
    return Math.round(
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    )
  } catch {
    return 0
  }
}
