import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CheckoutAnswer, CheckoutRequest } from '#contracts/checkout'
import { startStack, type Stack } from '../harness/stack.ts'
import { allBooks, faultsOf, leave, stockOf, variantByTitle } from './checkout/books.ts'
import { aRequest, ask, quoteOf } from './checkout/buyer.ts'
import { fillIn, pay, transactionsAt } from './checkout/gateway-desk.ts'

const ROUNDS = 20
const BUYERS = 4
const PATIENCE_MS = 60_000

/** The database is one of the processes that may die: it is this stack's own. */
const VICTIMS = ['backend', 'simulator', 'database', 'backend', 'shop'] as const

let stack: Stack
let variant: string
let total: number

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    shop: true,
    demo: true,
    ownDatabase: true,
    env: { PAYMENT_RECONCILE_SECONDS: '2' },
  })
  variant = await variantByTitle(stack, 'Edamame')
  await leave(stack, variant, 5_000)
  total = (await quoteOf(stack, { [variant]: 1 })).totals.total_rupiah
}, 600_000)
afterAll(() => stack?.stop())

/** Buys and pays as a stubborn buyer does: with the same key until there is an order, then on the gateway's page. */
async function buy(request: CheckoutRequest): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)
      if (answer.status === 201) {
        const { token, redirect_url } = answer.body
        if (redirect_url !== null) await pay(redirect_url).catch(() => null)
        return token
      }
      last = answer
    } catch (error) {
      last = error
    }
    await sleep(100)
  }
  throw new Error(`A buyer gave up: ${JSON.stringify(last)}`)
}

async function payWhatIsOpen(tokens: string[]): Promise<void> {
  const open = await stack.sql<{ redirect_url: string }>(
    `select redirect_url from checkout where order_token = any($1) and status = 'placed' and redirect_url is not null`,
    [tokens],
  )
  for (const { redirect_url } of open) {
    await pay(redirect_url).catch(() => null)
    await fillIn(redirect_url, { act: 'pay' }).catch(() => null)
  }
}

it(`killing a process at a random instant of ${BUYERS} checkouts, ${ROUNDS} times, loses and doubles nothing`, async () => {
  const before = await stockOf(stack, variant)
  const tokens: string[] = []
  const requests: CheckoutRequest[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const victim = VICTIMS[round % VICTIMS.length] ?? 'backend'
    const own = Array.from({ length: BUYERS }, () => aRequest({ [variant]: 1 }, total))
    requests.push(...own)
    const buyers = Promise.all(own.map(buy))
    await sleep(Math.random() * 900)
    await stack.kill(victim)
    await sleep(Math.random() * 300)
    await stack.restart(victim)
    tokens.push(...(await buyers))
  }
  expect(new Set(tokens).size).toBe(tokens.length)

  await expect
    .poll(
      async () => {
        await payWhatIsOpen(tokens)
        const books = await allBooks(stack, tokens)
        return books.filter(({ status }) => status !== 'paid').length
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe(0)

  for (const books of await allBooks(stack, tokens)) expect(faultsOf(books)).toEqual([])
  const [all] = await stack.sql<{ orders: number; checkouts: number; unattributed: number }>(
    `select (select count(*) from "order" where created_at > now() - interval '1 hour' and metadata ->> 'checkout_id' is not null
        and id in (select order_id from checkout where idempotency_key = any($1)))::int as orders,
      (select count(*) from checkout where idempotency_key = any($1))::int as checkouts,
      (select count(*) from checkout where status = 'paid' and attributed_at is null)::int as unattributed`,
    [requests.map(({ idempotency_key }) => idempotency_key)],
  )
  expect(all).toEqual({ orders: tokens.length, checkouts: tokens.length, unattributed: 0 })

  for (const token of tokens.slice(-BUYERS)) {
    expect((await fetch(`${stack.shopUrl}/pesanan/${token}`)).status).toBe(200)
  }

  const after = await stockOf(stack, variant)
  expect(after.reserved - before.reserved).toBe(tokens.length)

  const there = await transactionsAt(stack)
  const settled = there.filter(({ status }) => status === 'settlement')
  const paid = await stack.sql<{ id: string }>(
    `select s.id from payment_session s join payment p on p.payment_session_id = s.id join capture k on k.payment_id = p.id`,
  )
  for (const { order_id } of settled) expect(paid.map(({ id }) => id)).toContain(order_id)
}, 1_200_000)
