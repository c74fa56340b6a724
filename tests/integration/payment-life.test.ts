import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack.ts'
import { setStock, stockOf, variantByTitle } from './checkout/books.ts'
import { aRequest, quoteOf } from './checkout/buyer.ts'
import { setSimulator } from './checkout/gateway-desk.ts'
import { insistOnOrder } from './crash/stubborn.ts'
import { checkLedger } from './payment-life/check-ledger.ts'
import { checkLives, checkStock, settleDown } from './payment-life/check-lives.ts'
import { type Life, live, tellTruth } from './payment-life/live.ts'
import { history, type Step } from './payment-life/steps.ts'

/** `PAYMENT_HISTORIES=2000` plays as many as one likes; each run of the tests plays others. */
const HISTORIES = Number(process.env.PAYMENT_HISTORIES ?? 50)
const PER_BATCH = 25
const AT_ONCE = 6
/** The backend is killed in the middle of every so many batches. */
const KILL_EVERY = 5

let stack: Stack
let variant: string
let total: number

beforeAll(async () => {
  stack = await startStack({ simulator: true, demo: true, env: { PAYMENT_RECONCILE_SECONDS: '1' } })
  variant = await variantByTitle(stack, 'Edamame')
  await setStock(stack, variant, 100_000)
  total = (await quoteOf(stack, { [variant]: 1 })).totals.total_rupiah
})
afterAll(() => stack?.stop())

/** The gateway is as unreliable as gateways are while the histories are played; no message of its own arrives. */
const chaos = (rate: number, seed: number) =>
  setSimulator(stack, {
    drop_every: 1,
    chaos: {
      seed,
      lose_rate: rate,
      fail_rate: rate,
      slow_rate: rate,
      slow_ms: 100,
      fail_status: 503,
      below: '/v2/',
    },
  })

/** A buyer whom the backend's death leaves without an answer goes on with her next step. */
async function liveAll(histories: readonly Step[][]): Promise<Life[]> {
  const lives: Life[] = []
  const queue = [...histories]
  const worker = async () => {
    for (let steps = queue.shift(); steps; steps = queue.shift()) {
      const token = await insistOnOrder(stack, aRequest({ [variant]: 1 }, total))
      lives.push(await live(stack, token, steps, total))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return lives
}

async function killAndRestart(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_500))
  await stack.kill('backend')
  await stack.restart('backend')
}

it(`after each of ${HISTORIES} histories of buyers, gateway, clock and crashes everybody agrees about the money`, async () => {
  let batch = 0
  const all: Life[] = []
  const { reserved } = await stockOf(stack, variant)
  const batches = fc.array(history, { minLength: PER_BATCH, maxLength: PER_BATCH })
  await fc.assert(
    fc.asyncProperty(batches, async (histories) => {
      batch += 1
      await chaos(0.03, batch)
      const killing = batch % KILL_EVERY === 0 ? killAndRestart() : undefined
      const [lives] = await Promise.all([liveAll(histories), killing])
      await chaos(0, batch)
      for (const life of lives) await tellTruth(stack, life, total)
      const tokens = lives.map(({ token }) => token)
      await settleDown(stack, tokens)
      await checkLives(stack, lives)
      all.push(...lives)
      await checkStock(
        stack,
        all.map(({ token }) => token),
        variant,
        reserved,
      )
    }),
    { numRuns: Math.ceil(HISTORIES / PER_BATCH), endOnFailure: true },
  )
  // What was right when it happened is so still, whatever has lapsed since.
  await settleDown(
    stack,
    all.map(({ token }) => token),
  )
  await checkLives(stack, all)
  expect(batch).toBe(Math.ceil(HISTORIES / PER_BATCH))
  await checkLedger(stack)
}, 3_000_000)
