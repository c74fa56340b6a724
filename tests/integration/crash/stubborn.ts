import { setTimeout as sleep } from 'node:timers/promises'
import type { CheckoutAnswer, CheckoutRequest } from '#contracts/checkout'
import type { Stack } from '../../harness/stack.ts'
import { aKey, ask } from '../checkout/buyer.ts'
import { type Clerk, refund, refundsAt } from '../checkout/desk.ts'
import { setTruth } from '../checkout/gateway-desk.ts'
import { attemptsOf, choose } from '../payment-ways/pay.ts'

const PATIENCE_MS = 60_000

/** Tries until it is answered as it should be, however often somebody dies meanwhile. */
export async function insist<T>(what: string, tryOnce: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await tryOnce()
      if (answer !== undefined) return answer
    } catch (error) {
      last = error
    }
    await sleep(100)
  }
  throw new Error(`${what} was given up: ${String(last)}`)
}

/** Sends the same order with the same key until there is one, as her browser does. */
export const insistOnOrder = (stack: Stack, request: CheckoutRequest): Promise<string> =>
  insist('An order', async () => {
    const { status, body } = await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)
    return status === 201 ? body.token : undefined
  })

/** Orders, chooses how to pay until there is something to pay, and pays it. */
export async function buyAndPay(stack: Stack, request: CheckoutRequest, way: string): Promise<string> {
  const token = await insistOnOrder(stack, request)
  await insist('A way to pay', async () => {
    const { status } = await choose(stack, token, way)
    // 409: the answer to an earlier try was lost, and it is paid or closed by now.
    return status === 200 || status === 409 ? status : undefined
  })
  await payWhatWaits(stack, token).catch(() => undefined)
  return token
}

/** The buyer pays at the gateway whatever is asked of her there. */
export async function payWhatWaits(stack: Stack, token: string): Promise<void> {
  for (const { session_id, state } of await attemptsOf(stack, token)) {
    if (state === 'waiting')
      await setTruth(stack, session_id, { status: 'settlement', from: 'pending', notify: true })
  }
}

/** The desk gives a part of one line back: one form, sent again until it is answered. */
export async function giveBack(clerk: Clerk, order_id: string, amount_rupiah: number): Promise<void> {
  const key = aKey()
  await insist('A refund', async () => {
    const { status, body } = await refundsAt(clerk, order_id)
    const line = body.units?.find(
      ({ line_id, left_rupiah }) => line_id !== null && left_rupiah >= amount_rupiah,
    )
    if (status !== 200 || !line?.line_id) return undefined
    const asked = await refund(clerk, order_id, { key, amount_by_line: { [line.line_id]: amount_rupiah } })
    return asked.status === 200 || asked.status === 201 ? asked.status : undefined
  })
}
