import { isExpectedAmount } from './compare-amount'
import { readMoneyState } from './read-money-state'
import type { GatewayTransaction } from './types'

/** What our books hold of one attempt, and the status that its gateway itself told of it last. */
export type BookedAttempt = {
  amount_rupiah: number
  captured_rupiah: number
  refunded_rupiah: number
  told_status: string | null
}

/**
 * A gateway repeats itself for hours. Of money that is booked whole, and of which nothing has gone back, neither the waiting before it
 * nor the very status that the gateway gave when it was asked is news: such a bell need not be answered by asking again. Anything else
 * is, whatever it says.
 */
export function tellsNothingNew(told: GatewayTransaction, booked: BookedAttempt): boolean {
  const { amount_rupiah, captured_rupiah, refunded_rupiah, told_status } = booked
  if (captured_rupiah !== amount_rupiah || refunded_rupiah !== 0) return false
  if (!isExpectedAmount(told, amount_rupiah)) return false
  const money = readMoneyState(told)
  return money === 'waiting' || (money === 'paid' && told.status === told_status)
}
