import type Stripe from 'stripe'
import { invalid } from './refusal.ts'
import type { Charge, Dispute, Intent, LineItem, Refund, Session, State } from './state.ts'

export type Told = Record<string, unknown>

/** Each field that is told here has the name and the type that Stripe's own package declares. */
type TrueSession = Partial<Omit<Stripe.Checkout.Session, 'locale'>> & { locale: string | null }
type TrueCharge = Partial<Omit<Stripe.Charge, 'payment_method_details'>> & { payment_method_details: Told }
type TrueRefund = Partial<Omit<Stripe.Refund, 'reason'>> & { reason: string | null }

const list = (url: string, data: Told[]): Told => ({ object: 'list', data, has_more: false, url })

export function describeSession(session: Session, address: string): Told {
  return {
    id: session.id,
    object: 'checkout.session',
    amount_subtotal: session.amount_total,
    amount_total: session.amount_total,
    cancel_url: session.cancel_url,
    client_reference_id: session.client_reference_id,
    created: session.created,
    currency: session.currency,
    customer: null,
    customer_details: null,
    expires_at: session.expires_at,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: 'payment',
    payment_intent: session.payment_intent,
    payment_method_types: ['card'],
    payment_status: session.payment_status,
    shipping_cost: null,
    status: session.status,
    submit_type: null,
    success_url: session.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted',
    // Only an open session has a page.
    url: session.status === 'open' ? `${address}/c/pay/${session.id}` : null,
  } satisfies TrueSession
}

export const describeLineItem = ({ id, name, unit_amount, quantity }: LineItem, currency: string): Told => ({
  id,
  object: 'item',
  amount_discount: 0,
  amount_subtotal: unit_amount * quantity,
  amount_tax: 0,
  amount_total: unit_amount * quantity,
  currency,
  description: name,
  quantity,
})

export function describeIntent(intent: Intent): Told {
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_capturable: 0,
    amount_received: intent.amount_received,
    canceled_at: null,
    capture_method: 'automatic_async',
    created: intent.created,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    last_payment_error: intent.decline_code === null ? null : declined(intent.decline_code),
    latest_charge: intent.latest_charge,
    livemode: false,
    metadata: intent.metadata,
    next_action: intent.status === 'requires_action' ? { type: 'use_stripe_sdk' } : null,
    payment_method_types: ['card'],
    status: intent.status,
  } satisfies Partial<Stripe.PaymentIntent>
}

const declined = (decline_code: string) =>
  ({
    type: 'card_error',
    code: 'card_declined',
    decline_code,
    message: 'Your card was declined.',
  }) satisfies Stripe.PaymentIntent.LastPaymentError

/** The brand and four digits stand here as they do at Stripe; the page knows no others. */
export function describeCharge(charge: Charge): Told {
  return {
    id: charge.id,
    object: 'charge',
    amount: charge.amount,
    amount_captured: charge.status === 'succeeded' ? charge.amount : 0,
    amount_refunded: charge.amount_refunded,
    balance_transaction: charge.status === 'succeeded' ? charge.id.replace(/^ch/, 'txn') : null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    captured: charge.status === 'succeeded',
    created: charge.created,
    currency: charge.currency,
    description: charge.description,
    disputed: charge.disputed,
    failure_code: charge.decline_code && 'card_declined',
    failure_message: charge.decline_code && 'Your card was declined.',
    livemode: false,
    metadata: charge.metadata,
    paid: charge.status === 'succeeded',
    payment_intent: charge.payment_intent,
    payment_method_details: { type: 'card', card: { brand: 'visa', country: 'HK', last4: '4242' } },
    refunded: charge.amount_refunded === charge.amount,
    status: charge.status,
  } satisfies TrueCharge
}

export function describeRefund(refund: Refund): Told {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    charge: refund.charge,
    created: refund.created,
    currency: refund.currency,
    ...(refund.status === 'failed' && { failure_reason: 'unknown' }),
    metadata: refund.metadata,
    payment_intent: refund.payment_intent,
    reason: refund.reason,
    receipt_number: null,
    status: refund.status,
  } satisfies TrueRefund
}

export function describeDispute(dispute: Dispute): Told {
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    charge: dispute.charge,
    created: dispute.created,
    currency: dispute.currency,
    is_charge_refundable: dispute.status.startsWith('warning'),
    livemode: false,
    metadata: dispute.metadata,
    payment_intent: dispute.payment_intent,
    reason: dispute.reason,
    status: dispute.status,
  } satisfies Partial<Stripe.Dispute>
}

export const describeList = (url: string, data: Told[], has_more = false): Told => ({
  ...list(url, data),
  has_more,
})

/** Puts whole objects where ids stand, along paths such as `payment_intent.latest_charge` or `data.charge`. */
export function expand(told: Told, paths: readonly string[], state: State): Told {
  const grown = { ...told }
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.')
    const below = rest.length > 0 ? [rest.join('.')] : []
    grown[head] = expandOne(grown, head, below, state)
  }
  return grown
}

function expandOne(told: Told, head: string, below: string[], state: State): unknown {
  const value = told[head]
  if (head === 'line_items') return lineItems(String(told.id), state)
  if (head === 'refunds') return refundsOf(String(told.id), state)
  if (head === 'data' && Array.isArray(value)) return value.map((one: Told) => expand(one, below, state))
  if (value === null || typeof value === 'object') return value && expand({ ...value }, below, state)
  const found = typeof value === 'string' ? byId(head, value, state) : undefined
  if (!found) throw invalid(`This property cannot be expanded (${head}).`, 'expand')
  return expand(found, below, state)
}

function lineItems(id: string, state: State): Told {
  const session = state.session.get(id)
  const items = session?.line_items.map((item) => describeLineItem(item, session.currency)) ?? []
  return list(`/v1/checkout/sessions/${id}/line_items`, items)
}

/** Newest first, and no more than ten: the rest has to be asked for. */
function refundsOf(charge: string, state: State): Told {
  const all = [...state.refund.values()].filter((refund) => refund.charge === charge).reverse()
  return describeList(`/v1/charges/${charge}/refunds`, all.slice(0, 10).map(describeRefund), all.length > 10)
}

function byId(field: string, id: string, state: State): Told | undefined {
  if (field === 'payment_intent') {
    const intent = state.intent.get(id)
    return intent && describeIntent(intent)
  }
  if (field === 'latest_charge' || field === 'charge') {
    const charge = state.charge.get(id)
    return charge && describeCharge(charge)
  }
  return undefined
}
