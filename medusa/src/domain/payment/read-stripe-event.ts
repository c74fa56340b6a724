import { type Result, ok, refuse } from '../failure'

/** Of whom an event speaks. Nothing else in it is believed: what is true is asked of Stripe. */
export type StripeEvent = {
  type: string
  /** Our session's id, where the event says it. */
  session_id: string | null
  /** The hosted page, `cs_`. */
  page_id: string | null
  /** Stripe's payment, `pi_`. */
  payment_id: string | null
}

const REFERENCE = /^[A-Za-z0-9._~-]{1,50}$/
const STRIPE_ID = /^[a-z]+_[A-Za-z0-9_]{1,250}$/
const TYPE = /^[a-z0-9_.]{1,100}$/

/** Reads the raw text of an event. Its signature is another matter. */
export function readStripeEvent(raw: string): Result<StripeEvent> {
  const event = parse(raw)
  const type = field(event, 'type')
  const object = field(field(event, 'data'), 'object')
  if (typeof type !== 'string' || !TYPE.test(type) || typeof object !== 'object' || object === null) {
    return refuse('not_an_event', 'Isi pesan Stripe tidak bisa dibaca.')
  }
  const id = matching(field(object, 'id'), STRIPE_ID)
  const isPage = field(object, 'object') === 'checkout.session'
  const isPayment = field(object, 'object') === 'payment_intent'
  // Whoever opens a payment link of the same account writes its reference herself; what is in the metadata only the account writes.
  const session_id = matching(field(field(object, 'metadata'), 'session_id'), REFERENCE)
  return ok({
    type,
    session_id: isPage && field(object, 'client_reference_id') !== session_id ? null : session_id,
    page_id: isPage ? id : null,
    payment_id: isPayment ? id : readPayment(field(object, 'payment_intent')),
  })
}

/** An id, or, where the endpoint's version of the API expands it, the whole payment. */
const readPayment = (value: unknown): string | null =>
  matching(typeof value === 'object' ? field(value, 'id') : value, STRIPE_ID)

function matching(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
