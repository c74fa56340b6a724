import { expect, vi } from 'vitest'
import type { OrderView, PaymentAnswer } from '#contracts/order'
import type { PaymentInstruction } from '#domain/payment/read-instruction'
import type { Stack } from '../../harness/stack.ts'
import { booksOf, faultsOf } from '../checkout/books.ts'
import { ask, look } from '../checkout/buyer.ts'

export type Refused = { code: string; message: string }

/** What the buyer's button on her order's page does. */
export const choose = (stack: Stack, token: string, method: string) =>
  ask<PaymentAnswer & Refused>(stack, `/shop/orders/${token}/payment`, { method })

export async function chosen(stack: Stack, token: string, method: string): Promise<OrderView> {
  const answer = await choose(stack, token, method)
  if (answer.status !== 200) throw new Error(`${method}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return look(stack, token)
}

export type Row = {
  session_id: string
  method: string
  state: string
  ended_because: string | null
  tries: number
  instruction: PaymentInstruction | null
  expires_at: Date | null
}

/** Every attempt at an order, the first one first. */
export const attemptsOf = (stack: Stack, token: string): Promise<Row[]> =>
  stack.sql<Row>(
    `select t.payment_session_id as session_id, t.method, t.state, t.ended_because, t.tries, t.instruction, t.expires_at
     from payment_attempt t join checkout c on c.order_id = t.order_id where c.order_token = $1 order by t.created_at`,
    [token],
  )

export async function openSession(stack: Stack, token: string): Promise<string> {
  const open = (await attemptsOf(stack, token)).find(
    ({ state }) => state === 'waiting' || state === 'intended',
  )
  if (!open) throw new Error('Nothing is open to be paid.')
  return open.session_id
}

/** Waits until the order says so, and its books agree with themselves. */
export async function until(stack: Stack, token: string, status: string): Promise<void> {
  const is = async () => expect((await booksOf(stack, token)).status).toBe(status)
  await vi.waitFor(is, { timeout: 20_000 })
  expect(faultsOf(await booksOf(stack, token))).toEqual([])
}
