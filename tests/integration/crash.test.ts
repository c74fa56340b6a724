import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack.ts'
import { allBooks, booksOf, leave, stockOf, variantByTitle } from './checkout/books.ts'
import { aRequest, quoteOf } from './checkout/buyer.ts'
import { type Clerk, clerkOf } from './checkout/desk.ts'
import { faultsAtGateway } from './crash/faults-at-gateway.ts'
import { buyAndPay, giveBack, insist, payWhatWaits } from './crash/stubborn.ts'
import { checkLives, checkStock, settleDown } from './payment-life/check-lives.ts'

/** `CRASH_ROUNDS=60` kills as often as one likes. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 8)
const BUYERS = 4
const REFUNDS = 3
const PART_RUPIAH = 1_000
const MOMENTS_MS = 700

/** The database is one of the processes that may die: it is this stack's own. */
const VICTIMS = ['backend', 'simulator', 'backend', 'database', 'simulator'] as const
const WAYS = ['qris', 'bca_va', 'gopay', 'mandiri_bill', 'qris', 'indomaret', 'shopeepay'] as const
/** Where the gateway itself can give a part back. */
const RETURNING = new Set<string>(['qris', 'gopay'])

let stack: Stack
let variant: string
let total: number
let clerk: Clerk

beforeAll(async () => {
  const env = { PAYMENT_RECONCILE_SECONDS: '1' }
  stack = await startStack({ simulator: true, demo: true, ownDatabase: true, env })
  variant = await variantByTitle(stack, 'Edamame')
  await leave(stack, variant, 5_000)
  const quote = await quoteOf(stack, { [variant]: 1 })
  total = quote.totals.total_rupiah
  clerk = await clerkOf(stack, quote.parcels[0]?.organisation_id ?? '', 'treasurer')
}, 600_000)
afterAll(() => stack?.stop())

/** Orders whose money can go back in part, once they are paid. */
const refundable: string[] = []
let paid_no = 0

async function buyer(): Promise<string> {
  const way = WAYS[paid_no++ % WAYS.length] ?? 'qris'
  const token = await buyAndPay(stack, aRequest({ [variant]: 1 }, total), way)
  if (RETURNING.has(way)) refundable.push(token)
  return token
}

async function refunder(token: string): Promise<void> {
  // The database may be the one that is killed.
  const { order_id } = await insist('The order', () => booksOf(stack, token))
  await giveBack(clerk, order_id, PART_RUPIAH)
}

it(`killing a process at a random instant of ${BUYERS} charges and ${REFUNDS} refunds, ${ROUNDS} times, loses and doubles nothing`, async () => {
  const { reserved } = await stockOf(stack, variant)
  const tokens: string[] = []
  let asked = 0
  let underway = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const victim = VICTIMS[round % VICTIMS.length] ?? 'backend'
    const given = await takePaid(REFUNDS)
    asked += given.length
    let open = 0
    const watched = <T>(work: Promise<T>) => {
      open += 1
      return work.finally(() => (open -= 1))
    }
    const buyers = Array.from({ length: BUYERS }, () => watched(buyer()))
    const work = Promise.all([Promise.all(buyers), ...given.map((token) => watched(refunder(token)))])
    await sleep(Math.random() * MOMENTS_MS)
    underway += open
    await stack.kill(victim)
    await sleep(Math.random() * 300)
    await stack.restart(victim)
    tokens.push(...(await work)[0])
  }
  expect(new Set(tokens).size).toBe(tokens.length)
  expect(underway).toBeGreaterThan(ROUNDS)

  await becomePaid(tokens)
  await settleDown(stack, tokens)
  const lives = tokens.map((token) => ({ token, log: [] }))
  await checkLives(stack, lives)
  await checkStock(stack, tokens, variant, reserved)
  expect((await allBooks(stack, tokens)).filter(({ status }) => status !== 'paid')).toEqual([])
  expect(await faultsAtGateway(stack, asked, PART_RUPIAH)).toEqual([])
}, 1_800_000)

/** Some that are paid by now; whom a crash keeps waiting comes later. */
async function takePaid(most: number): Promise<string[]> {
  const paid = (await allBooks(stack, refundable)).filter(({ status }) => status === 'paid').slice(0, most)
  for (const { token } of paid) refundable.splice(refundable.indexOf(token), 1)
  return paid.map(({ token }) => token)
}

/** Their buyers pay until they are. */
async function becomePaid(tokens: readonly string[]): Promise<void> {
  const unpaid = async () => {
    const books = await allBooks(stack, tokens)
    const open = books.filter(({ status }) => status !== 'paid')
    await Promise.all(open.map(({ token }) => payWhatWaits(stack, token).catch(() => undefined)))
    return open.length
  }
  await expect.poll(unpaid, { timeout: 60_000, interval: 500 }).toBe(0)
}
