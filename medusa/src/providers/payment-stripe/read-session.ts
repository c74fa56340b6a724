import type Stripe from 'stripe'
import { readGatewayRupiah } from '../../domain/payment/read-rupiah'
import type { GatewayTransaction, ReturnedPart } from '../../domain/payment/types'
import { tellAmount } from './amounts'

/** A hosted session with all that became of its money. */
export type SessionStory = {
  session: Stripe.Checkout.Session
  refunds: readonly (Pick<Stripe.Refund, 'amount' | 'status'> &
    Partial<Pick<Stripe.Refund, 'id' | 'metadata'>>)[]
  disputes: readonly Pick<Stripe.Dispute, 'amount' | 'status'>[]
}

/** Tells in the words of the house where the money of a session is. */
export function readSession({ session, refunds, disputes }: SessionStory): GatewayTransaction {
  const intent = intentOf(session)
  const charge = intent && chargeOf(intent)
  const currency = session.currency ?? ''
  const isPaid = session.payment_status === 'paid'
  const total = (isPaid && intent ? intent.amount_received : session.amount_total) ?? 0
  const refunded = sum(refunds.filter(({ status }) => status === 'succeeded'))
  const taken = sum(disputes.filter(({ status }) => HOLDS_MONEY.has(status)))
  return {
    order_ref: ownReference(session) ?? '',
    status: isPaid ? describeMoney(total, refunded, taken) : describeUnpaid(session, intent),
    fraud: null,
    status_code: '200',
    gross_amount: tellAmount(total, currency),
    currency: currency.toUpperCase(),
    method: 'stripe',
    transaction_id: intent?.id ?? session.id,
    refund_amount: refunded + taken > 0 ? tellAmount(Math.min(refunded + taken, total), currency) : null,
    refunds: refunds.flatMap((one) => tellPart(one, currency)),
    settled_at: isPaid && charge ? instant(charge.created) : null,
    expires_at: instant(session.expires_at),
    instruction: null,
  }
}

/**
 * Which payment session of ours a page was made for. Its reference alone says nothing: a visitor of a payment link of the same account
 * puts it into the address herself.
 */
export function ownReference({ client_reference_id, metadata }: Stripe.Checkout.Session): string | null {
  return client_reference_id && metadata?.session_id === client_reference_id ? client_reference_id : null
}

/** Under the key that it was made with; one from Stripe's own pages has none but its id. What a dispute took is told in the sum. */
function tellPart(
  { id, amount, status, metadata }: SessionStory['refunds'][number],
  currency: string,
): ReturnedPart[] {
  const key = metadata?.refund_key ?? id
  const amount_rupiah = readGatewayRupiah(tellAmount(amount, currency))
  if (status !== 'succeeded' || key === undefined || amount_rupiah === null) return []
  return [{ key, amount_rupiah, confirmed_at: null }]
}

/** With an inquiry (`warning_`) nothing is taken yet, and what was won has come back. */
const HOLDS_MONEY = new Set<Stripe.Dispute.Status>(['needs_response', 'under_review', 'lost'])

export const intentOf = ({ payment_intent }: Stripe.Checkout.Session): Stripe.PaymentIntent | null =>
  typeof payment_intent === 'object' ? payment_intent : null

export const chargeOf = ({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge | null =>
  typeof latest_charge === 'object' ? latest_charge : null

const sum = (parts: readonly { amount: number }[]) => parts.reduce((total, { amount }) => total + amount, 0)

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

function describeMoney(total: number, refunded: number, taken: number): string {
  if (taken > 0) return refunded + taken >= total ? 'chargeback' : 'partial_chargeback'
  if (refunded === 0) return 'settlement'
  return refunded >= total ? 'refund' : 'partial_refund'
}

/** What is none of these is told as it is: then a person looks. */
function describeUnpaid(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): string {
  if (session.payment_status !== 'unpaid') return session.payment_status
  if (session.status === 'expired') return 'expire'
  if (session.status === 'open') return 'pending'
  switch (intent?.status) {
    case 'processing':
    case 'requires_action':
      return 'pending'
    case 'requires_capture':
      return 'authorize'
    case 'requires_payment_method':
    case 'canceled':
      return 'deny'
    default:
      return `stripe_${intent?.status ?? session.status}`
  }
}
