import type { AttemptReference } from '../../domain/payment/gateway-answer'

type Data = Record<string, unknown> | undefined

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Which attempt a payment in Medusa is: by the page, or by Stripe's payment, which is kept once money has come. */
export function readReference(data: Data): AttemptReference {
  const session_id = text(data?.session_id)
  if (session_id === null) throw new Error('A Stripe payment without session id.')
  return { session_id, gateway_ref: text(data?.gateway_ref) ?? text(data?.transaction_id) }
}
