import { expect } from 'vitest'
import { booksOf, faultsOf, setStock, variantByTitle } from '../checkout/books.ts'
import { look, placed, quoteOf } from '../checkout/buyer.ts'
import { pay, setSimulator } from '../checkout/gateway-desk.ts'
import { startStack, type Stack } from '../../harness/stack.ts'

export let stack: Stack
export let edamame: string
export let scarf: string
export let total: number

export async function open(): Promise<void> {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1' },
  })
  edamame = await variantByTitle(stack, 'Edamame')
  scarf = await variantByTitle(stack, 'Kopi lanang')
  await setStock(stack, edamame, 10_000)
  total = (await quoteOf(stack, { [edamame]: 1 })).totals.total_rupiah
}

export const close = () => stack?.stop()

export const order = async (basket = { [edamame]: 1 }, sum = total) => {
  const made = await placed(stack, basket, sum)
  const { session_id, amount } = await booksOf(stack, made.token)
  if (session_id === null || made.redirect_url === null) throw new Error('There is no way to pay.')
  return { ...made, redirect_url: made.redirect_url, session_id, amount }
}

export const paidOrder = async (basket = { [edamame]: 1 }, sum = total) => {
  const made = await order(basket, sum)
  await pay(made.redirect_url)
  await until(made.token, 'paid')
  return made
}

export const refundsOf = (order_id: string) =>
  stack.sql(
    'select cause, state, amount_rupiah, gateway_key from gateway_refund where order_id = $1 order by id',
    [order_id],
  )

/** The next refund of this payment is done, but nobody hears of it; asked again, the gateway says that it knows it. */
export const loseRefund = (session_id: string) =>
  setSimulator(stack, { lose_next: 1, lose_below: `/v2/${session_id}/refund`, repeated_refund: '406' })

/** Waits until it was tried, and spares the pause after that. */
export const tryAgain = (order_id: string) =>
  expect
    .poll(
      () =>
        stack.sql(
          `update gateway_refund set retry_at = now()
           where order_id = $1 and (state = 'done' or last_error is not null) returning id`,
          [order_id],
        ),
      { timeout: 30_000 },
    )
    .toHaveLength(1)

export const tasksOf = async (order_id: string) => {
  const rows = await stack.sql<{ kind: string }>(
    'select kind from payment_task where order_id = $1 order by id',
    [order_id],
  )
  return rows.map(({ kind }) => kind)
}

export const until = (token: string, state: string) =>
  expect.poll(async () => (await look(stack, token)).state, { timeout: 40_000, interval: 300 }).toBe(state)

export const inOrder = async (token: string) => faultsOf(await booksOf(stack, token))

export const expire = (token: string) =>
  stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [token])

export const notificationsOf = (session_id: string) =>
  stack.sql<{ state: string; verdict: string; signature_ok: boolean; raw_body: string }>(
    'select state, verdict, signature_ok, raw_body from gateway_notification where order_ref = $1',
    [session_id],
  )
