import type { AttemptReference } from '../../domain/payment/gateway-answer'
import type { GatewayTransaction } from '../../domain/payment/types'

type Data = Record<string, unknown> | undefined

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What is kept of the gateway's answer. A later one that repeats neither time nor number takes them from nobody. */
export function describeTransaction(transaction: GatewayTransaction) {
  const { method, transaction_id, status, settled_at, expires_at, instruction } = transaction
  return {
    method,
    transaction_id,
    transaction_status: status,
    settled_at,
    ...(expires_at !== null && { expires_at }),
    ...(instruction !== null && { instruction }),
  }
}

/** Which attempt a payment in Medusa is; at Stripe also by the page, or by its payment, which is kept once money has come. */
export function readReference(data: Data): AttemptReference {
  const session_id = text(data?.session_id)
  if (session_id === null) throw new Error('A payment without session id.')
  return { session_id, gateway_ref: text(data?.gateway_ref) ?? text(data?.transaction_id) }
}
