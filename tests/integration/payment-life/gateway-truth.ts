import type { Stack } from '../../harness/stack.ts'

type Desk = Pick<Stack, 'simulatorUrl'>

/** One attempt as the gateway knows it. */
export type Truth = {
  order_id: string
  status: string
  amount: number
  settlement_time: string | null
  refunds: { refund_amount: string }[]
  chargebacks?: { amount: number }[]
}

/** All that the gateway knows, by our sessions. */
export async function readTruths(desk: Desk): Promise<Map<string, Truth>> {
  const response = await fetch(`${desk.simulatorUrl}/simulator/transactions`)
  const truths = (await response.json()) as Truth[]
  return new Map(truths.map((truth) => [truth.order_id, truth]))
}

const HOLDS = new Set(['settlement', 'capture', 'partial_refund', 'refund', 'partial_chargeback'])

/** What of the buyer's money is at the gateway. */
export function moneyAt({ status, amount, refunds, chargebacks = [] }: Truth): number {
  if (!HOLDS.has(status)) return 0
  const returned = refunds.reduce((sum, { refund_amount }) => sum + Number(refund_amount), 0)
  return amount - returned - chargebacks.reduce((sum, one) => sum + one.amount, 0)
}
