// A notification handled, against the same number of bare inserts of its row; and what becomes of 2,000 of them for 500 payments,
// shuffled and tripled, from 16 connections. Every one is confirmed at the gateway and settled in one transaction before it is answered.
// BENCH_PAYMENTS=100 makes a small run of it, for a machine that has other work.
import { Agent, request } from 'node:http'
import pg from 'pg'
import { allBooks, faultsOf, leave, variantByTitle } from '../tests/integration/checkout/books.ts'
import { placed, quoteOf } from '../tests/integration/checkout/buyer.ts'
import { notification, setTruth } from '../tests/integration/checkout/gateway-desk.ts'
import { startStack, type Stack } from '../tests/harness/stack.ts'
import { peakMegabytesAt } from './peak-memory.ts'

const PAYMENTS = Number(process.env.BENCH_PAYMENTS ?? 500)
/** Of each payment: that it waits, twice that it is paid, and that it waits once more, late. */
const TOLD = ['pending', 'settlement', 'settlement', 'pending']
const CONNECTIONS = 16
const SAME = 3
const INSERT = `insert into gateway_notification (id, gateway, order_ref, raw_body, signature_ok, attempts, state, verdict, handled_at)
  values ($1, 'bench', 'bench', $2, true, 1, 'handled', 'nothing', now())`

const stack = await startStack({
  demo: true,
  simulator: true,
  snapOnly: true,
  // Only notifications are to be measured: nobody else asks the gateway meanwhile.
  env: { PAYMENT_RECONCILE_SECONDS: '3600' },
})
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
try {
  const tokens = await placeOrders(stack)
  const books = await allBooks(stack, tokens)
  for (const { session_id } of books) {
    await setTruth(stack, session_id ?? '', { status: 'settlement', method: 'bca_va', notify: false })
  }
  const sent = shuffle(
    books.flatMap(({ session_id, amount }) =>
      TOLD.flatMap((status) =>
        Array.from({ length: SAME }, () =>
          JSON.stringify(notification(stack, session_id ?? '', amount, status)),
        ),
      ),
    ),
  )
  const inserted = await inserting(stack, sent)
  const handled = await handling(sent)
  const peak = peakMegabytesAt(Number(new URL(stack.backendUrl).port))
  const after = await allBooks(stack, tokens)
  const faults = after.flatMap(faultsOf)
  const unpaid = after.filter(({ status }) => status !== 'paid').length
  console.log(
    `${sent.length} notifications of ${PAYMENTS} payments, shuffled, each ${SAME} times, ${CONNECTIONS} connections:`,
  )
  print('handled', handled)
  print('bare inserts of the same', inserted)
  console.log(`  p99 ${(handled.p99 / inserted.p99).toFixed(1)} times that of the inserts`)
  console.log(`  peak memory of the backend ${peak} MB since its start`)
  console.log(`  afterwards: ${unpaid} unpaid, ${faults.length} faults in the books`)
  if (unpaid + faults.length > 0) {
    console.error(faults.slice(0, 3).join('\n'))
    process.exitCode = 1
  }
} finally {
  agent.destroy()
  await stack.stop()
}

async function placeOrders(shop: Stack): Promise<string[]> {
  const edamame = await variantByTitle(shop, 'Edamame')
  await leave(shop, edamame, PAYMENTS)
  const total = (await quoteOf(shop, { [edamame]: 1 })).totals.total_rupiah
  const one = async () => (await placed(shop, { [edamame]: 1 }, total)).token
  return (
    await inParallel(
      Array.from({ length: PAYMENTS }, () => one),
      4,
    )
  ).map(({ value }) => value)
}

type Timed<T> = { value: T; ms: number }

async function inParallel<T>(work: (() => Promise<T>)[], connections: number): Promise<Timed<T>[]> {
  const done: Timed<T>[] = []
  let next = 0
  const worker = async () => {
    for (let one = work[next++]; one; one = work[next++]) {
      const started = performance.now()
      const value = await one()
      done.push({ value, ms: performance.now() - started })
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return done
}

type Measured = { perSecond: number; p50: number; p99: number }

async function measure(work: (() => Promise<unknown>)[]): Promise<Measured> {
  const started = performance.now()
  const times = (await inParallel(work, CONNECTIONS)).map(({ ms }) => ms).toSorted((a, b) => a - b)
  const seconds = (performance.now() - started) / 1000
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

function handling(bodies: readonly string[]): Promise<Measured> {
  return measure(
    bodies.map((body) => async () => {
      const status = await post(`${stack.backendUrl}/hooks/payment/midtrans_midtrans`, body)
      if (status !== 200) throw new Error(`A notification was answered with ${status}.`)
    }),
  )
}

async function inserting(shop: Stack, bodies: readonly string[]): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: CONNECTIONS })
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.query('select pg_sleep(0.05)')))
    return await measure(bodies.map((body, index) => () => pool.query(INSERT, [`gnot_bench_${index}`, body])))
  } finally {
    await pool.end()
  }
}

function post(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

function shuffle<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1))
    const [a, b] = [items[last], items[other]] as [T, T]
    items[last] = b
    items[other] = a
  }
  return items
}

function print(name: string, { perSecond, p50, p99 }: Measured): void {
  console.log(`  ${name}: ${Math.round(perSecond)}/s, median ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
}
