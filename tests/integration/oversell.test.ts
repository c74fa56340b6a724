import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack.ts'
import { allBooks, faultsOf, leave, stockOf, variantByTitle } from './checkout/books.ts'
import { place, quoteOf } from './checkout/buyer.ts'
import { pay } from './checkout/gateway-desk.ts'
import { startSecondBackend } from './checkout/second-backend.ts'

let stack: Stack
let second: Awaited<ReturnType<typeof startSecondBackend>>
let scarce: string
let plenty: string

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1' },
  })
  second = await startSecondBackend(stack, { PAYMENT_RECONCILE_SECONDS: '1', MIDTRANS_SNAP_ONLY: 'true' })
  scarce = await variantByTitle(stack, 'Edamame')
  plenty = await variantByTitle(stack, 'Kopi bubuk robusta')
})
afterAll(async () => {
  await second?.stop()
  await stack?.stop()
})

it('fifty buyers at once in two processes for the last five pieces: five orders, all paid, nothing oversold', async () => {
  await leave(stack, scarce, 5)
  const before = await stockOf(stack, scarce)
  const { totals } = await quoteOf(stack, { [scarce]: 1 })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      place(index % 2 === 0 ? stack : second, { [scarce]: 1 }, totals.total_rupiah),
    ),
  )
  const bought = answers.filter(({ status }) => status === 201).map(({ body }) => body)
  expect(bought).toHaveLength(5)
  for (const { status, body } of answers) {
    if (status !== 201) expect([status, body]).toMatchObject([409, { code: 'sold_out' }])
  }
  expect(await stockOf(stack, scarce)).toEqual({ stocked: before.stocked, reserved: before.stocked })

  await Promise.all(bought.map(({ redirect_url }) => pay(redirect_url ?? '')))
  const tokens = bought.map(({ token }) => token)
  await expect
    .poll(async () => (await allBooks(stack, tokens)).map(({ status }) => status), { timeout: 60_000 })
    .toEqual(Array.from({ length: 5 }, () => 'paid'))
  for (const books of await allBooks(stack, tokens)) expect(faultsOf(books)).toEqual([])
  const [charged] = await stack.sql<{ count: number }>(
    "select count(*)::int from capture where created_at > now() - interval '5 minutes'",
  )
  expect(charged?.count).toBe(5)
})

it('baskets of the same two goods in both orders never wait for each other in a circle', async () => {
  await leave(stack, scarce, 20)
  await leave(stack, plenty, 20)
  const { totals } = await quoteOf(stack, { [scarce]: 1, [plenty]: 1 })
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const basket = index % 2 === 0 ? { [scarce]: 1, [plenty]: 1 } : { [plenty]: 1, [scarce]: 1 }
      return place(index % 4 < 2 ? stack : second, basket, totals.total_rupiah)
    }),
  )
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([
    ...Array.from({ length: 20 }, () => 201),
    ...Array.from({ length: 20 }, () => 409),
  ])
  for (const variant of [scarce, plenty]) {
    const { stocked, reserved } = await stockOf(stack, variant)
    expect(reserved).toBe(stocked)
  }
})
