// Search at 100,000 products (BENCH_SEARCH_PRODUCTS): misspelt, affixed and plain words, filters, the listing and
// suggestions over HTTP, one request after the other and nothing kept; in the same run what the stock ways take on the
// same rows: the queries that Medusa's provider sends for the same page, with and without its typing errors, and ILIKE.
import { availableParallelism, loadavg } from 'node:os'
import { startBackendCommand } from '../scripts/services/backend.ts'
import { startStack } from '../tests/harness/stack.ts'
import { fillCatalogue } from './large-catalogue.ts'

const PRODUCTS = Number(process.env.BENCH_SEARCH_PRODUCTS ?? 100_000)
const ROUNDS = 12

const PLAIN = ['keripik', 'singkong', 'kopi bubuk', 'batik tulis', 'tas rajut', 'sabun mawar', 'dodol durian']
const AFFIXED = [
  'merajut',
  'anyaman bambu',
  'pengering',
  'menenun kain',
  'diukir',
  'memanggang ikan',
  'celananya',
]
const MISSPELT = ['kripik', 'kerpik singkong', 'psang', 'sambel', 'kopy bubuk', 'btik tulis', 'rempeyk']
const BROAD = ['camilan', 'minuman', 'hangat', 'tangan', 'koperasi']
const FILTERS = [
  'category=kopi',
  'category=camilan&sort=cheapest',
  'place=35',
  'pickup=35.09&halal=1',
  'min=15000&max=29999&supply=ready',
  'q=keripik&category=camilan&place=35',
]
const TYPED = ['k', 'ke', 'ker', 'keri', 'keripik sing', 'kop', 'batik tu', 'jemb', 'mela', 'krip', 'kpoi']

const stack = await startStack()
try {
  const filled = await timed(() => fillCatalogue(stack.sql, PRODUCTS))
  await stack.sql('analyze')
  const indexed = await timed(reindex)
  await stack.sql('vacuum analyze')
  console.log(`
${PRODUCTS} products: written in ${seconds(filled)}, found by the search after ${seconds(indexed)}
load of the machine: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`)

  const shop = (path: string) => async () => {
    const answer = await fetch(`${stack.backendUrl}/shop/${path}`)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  const words = (list: string[]) => list.map((q) => shop(`products?q=${encodeURIComponent(q)}`))

  console.log('\nover HTTP, whole page with counts')
  await show('plain', words(PLAIN), 60)
  await show('affixed', words(AFFIXED), 60)
  await show('misspelt', words(MISSPELT), 60)
  await show('words of every fifth product', words(BROAD))
  await show('listing without words', [
    shop('products'),
    shop('products?page=7'),
    shop('products?sort=cheapest'),
  ])
  await show(
    'filters',
    FILTERS.map((query) => shop(`products?${query}`)),
  )
  await show(
    'suggestions',
    TYPED.map((q) => shop(`suggestions?q=${encodeURIComponent(q)}`)),
    10,
  )

  console.log('\nthe stock ways on the same rows')
  const [index] = await stack.sql<{ table_name: string }>(
    'select table_name from search_postgres_index order by document_count desc limit 1',
  )
  const table = index?.table_name ?? ''
  const lists = ['category', 'organisation', 'place', 'pickup']
  const values = ['price_band', 'supply', 'halal']
  const stock = (match: string, rank: string) => (q: string) => async () => {
    const from = `from "${table}", plainto_tsquery('medusa_search_indonesian', $1) asked where ${match}`
    const counts = [
      ...lists.map((field) => `jsonb_array_elements_text(indexed -> '${field}')`),
      ...values.map((field) => `indexed ->> '${field}'`),
    ].map((value) => `select value, count(*) from (select ${value} as value ${from}) found group by value`)
    await stack.sql(`select id, document, ${rank} as score ${from} order by score desc, id limit 24`, [q])
    await Promise.all([`select count(*) ${from}`, ...counts].map((sql) => stack.sql(sql, [q])))
  }
  const plainly = stock('search_vector @@ asked', 'ts_rank_cd(search_vector, asked)')
  const withErrors = stock(
    'search_vector @@ asked or word_similarity($1, search_text) > 0.3',
    'greatest(ts_rank_cd(search_vector, asked), word_similarity($1, search_text))',
  )
  const like = (q: string) => async () => {
    const where = `from product where title ilike $1 or description ilike $1`
    await stack.sql(`select id ${where} order by created_at desc limit 24`, [`%${q}%`])
    await stack.sql(`select count(*) ${where}`, [`%${q}%`])
  }
  await show('plain, as Medusa counts', PLAIN.map(plainly))
  await show('plain, ILIKE without counts', PLAIN.map(like))
  // Two are enough: each takes a minute or so.
  await show('misspelt, Medusa’s way', MISSPELT.slice(0, 2).map(withErrors), undefined, 1)
} finally {
  await stack.stop()
}

async function reindex(): Promise<void> {
  const child = startBackendCommand(stack.wiring, stack.build, 'reindex', [
    'exec',
    './src/scripts/reindex-search.js',
  ])
  const { code } = await child.ended
  if (code !== 0) throw new Error(`The index could not be built:\n${child.lastLines(40)}`)
}

async function show(
  name: string,
  asks: (() => Promise<void>)[],
  bound?: number,
  rounds = ROUNDS,
): Promise<void> {
  if (rounds > 1) for (const ask of asks) await ask()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) for (const ask of asks) times.push(await timed(ask))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  const judged = bound === undefined ? '' : `   wanted: median below ${bound} ms`
  console.log(`  ${name.padEnd(30)} median ${ms(at(0.5))}   p99 ${ms(at(0.99))}${judged}`)
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(7)} ms`
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(0)} s`
}
