import { AsyncLocalStorage } from 'node:async_hooks'
import type { GatewayTransaction } from '../../domain/payment/types'

/** What the gateway itself has just confirmed about one session; or that a refund is being booked whose money is gone already. */
export type ConfirmedAnswer =
  | { session_id: string; transaction: GatewayTransaction; is_refunded?: false }
  | { session_id: string; transaction?: never; is_refunded: true }

const confirmed = new AsyncLocalStorage<ConfirmedAnswer>()

/**
 * Lets Medusa's payment module book what the gateway has confirmed, inside a database transaction, without asking the gateway a
 * second time. Nothing that comes over the network can reach it.
 */
export function withConfirmedAnswer<T>(answer: ConfirmedAnswer, work: () => Promise<T>): Promise<T> {
  return confirmed.run(answer, work)
}

export function confirmedAnswerFor(session_id: string): ConfirmedAnswer | undefined {
  const answer = confirmed.getStore()
  return answer?.session_id === session_id ? answer : undefined
}
