import type Stripe from 'stripe'
import type { GatewayTrouble } from '../../domain/payment/gateway-answer'
import { toSmallestUnit } from './amounts'

export type RefundWish = {
  payment_intent: string
  session_id: string
  refund_key: string
  amount: number
  reason: string
}

const REASON_LENGTH = 500

/**
 * One refund for one key. Stripe forgets keys after a day, and refunds are tried for longer: so the key also stands on the refund
 * itself, and is looked for first. Null when the refund is made.
 */
export async function sendRefund(stripe: Stripe, wish: RefundWish): Promise<GatewayTrouble | null> {
  const { payment_intent, session_id, refund_key, reason } = wish
  const amount = toSmallestUnit(wish.amount)
  if (amount === null) {
    return { kind: 'refused', code: 400, messages: [`${wish.amount} is not a whole amount of rupiah.`] }
  }
  const known = await stripe.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1_000 })
  const before = known.find(({ metadata }) => metadata?.refund_key === refund_key)
  const made =
    before ??
    (await stripe.refunds.create(
      {
        payment_intent,
        amount,
        metadata: { refund_key, session_id, reason: reason.slice(0, REASON_LENGTH) },
      },
      { idempotencyKey: refund_key },
    ))
  const cameBack = made.status === 'failed' || made.status === 'canceled'
  if (!cameBack) return null
  const words = `the refund ${made.id} came back: ${made.failure_reason ?? made.status}`
  return { kind: 'refused', code: 400, messages: [words] }
}
