import type Stripe from 'stripe'
import type { StripeConfig } from '../../config/stripe'
import type {
  AttemptReference,
  ChangeAnswer,
  ChargeAnswer,
  ChargeOrder,
  GatewayTrouble,
  PaymentGateway,
  StatusAnswer,
} from '../../domain/payment/gateway-answer'
import { readMoneyState } from '../../domain/payment/read-money-state'
import { openClient } from './open-client'
import { sendRefund } from './send-refund'
import { makeSessionRequest } from './session-request'
import { chargeOf, intentOf, ownReference, readSession } from './read-session'
import { isKeptFailure, isOtherRequest, isUnknownId, readTrouble } from './read-trouble'

type Session = Stripe.Checkout.Session

/** To whom a payment belongs: null when it is none of ours. */
export type ReferenceAnswer = { kind: 'found'; reference: AttemptReference | null } | GatewayTrouble

export type StripeGateway = PaymentGateway & {
  /** For events that name the payment only, such as a refund made by hand. */
  findReference(payment_intent: string): Promise<ReferenceAnswer>
}

const WITH_MONEY = ['payment_intent.latest_charge']
const DAY_SECONDS = 24 * 60 * 60
/** So many pages of ours are looked through for one; the shop does not open more of them in a day. */
const MOST_OPEN = 1_000

/** Stripe's hosted checkout. `gateway_ref` is the id of the page (`cs_`), or of the payment (`pi_`). */
export function openStripe(config: StripeConfig): StripeGateway {
  const stripe = openClient(config)
  const { sessions } = stripe.checkout

  return { charge, readStatus, cancel: end, expire: end, refund, findReference }

  /**
   * The same attempt asked again gets the same page: by its key, or, when the wish has changed in the meantime, by looking for it.
   * Under a key that Stripe answers with a kept failure nobody was ever told an address, so another key cannot open a second one.
   */
  async function charge(order: ChargeOrder): Promise<ChargeAnswer> {
    const request = makeSessionRequest(order)
    if (request === null) {
      const words = `${order.amount_rupiah} is not a whole amount of rupiah.`
      return { kind: 'refused', code: 400, messages: [words] }
    }
    const key = `${order.session_id}-charge`
    try {
      return tellPage(await open(request, key), order)
    } catch (error) {
      if (isOtherRequest(error)) return findPage(order)
      if (!isKeptFailure(error)) return readTrouble(error)
    }
    try {
      return tellPage(await open(request, `${key}-again`), order)
    } catch (error) {
      return readTrouble(error)
    }
  }

  function open(request: Stripe.Checkout.SessionCreateParams, idempotencyKey: string): Promise<Session> {
    return sessions.create(request, { idempotencyKey })
  }

  async function findPage(order: ChargeOrder): Promise<ChargeAnswer> {
    const since = Math.floor(order.now.getTime() / 1000) - DAY_SECONDS
    try {
      const open = sessions.list({ status: 'open', created: { gte: since }, limit: 100 })
      for (const session of await open.autoPagingToArray({ limit: MOST_OPEN })) {
        if (ownReference(session) === order.session_id) return tellPage(session, order)
      }
      return { kind: 'unknown', cause: 'the page of this attempt is not open any more' }
    } catch (error) {
      return readTrouble(error)
    }
  }

  /** A page whose address was never told is known to nobody: as good as none. */
  async function readStatus(attempt: AttemptReference): Promise<StatusAnswer> {
    if (attempt.gateway_ref === null) return { kind: 'absent' }
    try {
      const session = await readPage(attempt.gateway_ref)
      return session ? await tellStory(session) : { kind: 'absent' }
    } catch (error) {
      return isUnknownId(error) ? { kind: 'absent' } : readTrouble(error)
    }
  }

  async function readPage(gateway_ref: string): Promise<Session | undefined> {
    if (!gateway_ref.startsWith('pi_')) return sessions.retrieve(gateway_ref, { expand: WITH_MONEY })
    const expand = WITH_MONEY.map((path) => `data.${path}`)
    return (await sessions.list({ payment_intent: gateway_ref, limit: 1, expand })).data[0]
  }

  /** Asks for refunds and disputes only where the charge says that there are some. */
  async function tellStory(session: Session): Promise<StatusAnswer> {
    const intent = intentOf(session)
    const charge = intent && chargeOf(intent)
    const of = { payment_intent: intent?.id ?? '', limit: 100 }
    const refunds = charge?.amount_refunded ? (await stripe.refunds.list(of)).data : []
    const disputes = charge?.disputed ? (await stripe.disputes.list(of)).data : []
    return { kind: 'found', transaction: readSession({ session, refunds, disputes }) }
  }

  /** Needs no key: a page can be closed once, and a page that is closed is what was wished for. */
  async function end(attempt: AttemptReference): Promise<ChangeAnswer> {
    if (attempt.gateway_ref === null) return { kind: 'done', transaction: null }
    try {
      const page = await readPage(attempt.gateway_ref)
      if (!page) return { kind: 'done', transaction: null }
      const session = await sessions.expire(page.id, { expand: WITH_MONEY })
      return { kind: 'done', transaction: readSession({ session, refunds: [], disputes: [] }) }
    } catch (error) {
      const trouble = readTrouble(error)
      if (trouble.kind === 'unknown') return trouble
      const status = await readStatus(attempt)
      const isOver = status.kind === 'found' && readMoneyState(status.transaction) === 'ended'
      return isOver ? { kind: 'done', transaction: status.transaction } : trouble
    }
  }

  async function refund(
    attempt: AttemptReference,
    wish: Parameters<PaymentGateway['refund']>[1],
  ): Promise<ChangeAnswer> {
    try {
      const session = attempt.gateway_ref === null ? undefined : await readPage(attempt.gateway_ref)
      const intent = session && intentOf(session)
      if (!intent) return { kind: 'refused', code: 404, messages: ['Nothing was paid by this attempt.'] }
      const trouble = await sendRefund(stripe, {
        ...wish,
        payment_intent: intent.id,
        session_id: attempt.session_id,
      })
      if (trouble) return trouble
    } catch (error) {
      return readTrouble(error)
    }
    const status = await readStatus(attempt)
    return { kind: 'done', transaction: status.kind === 'found' ? status.transaction : null }
  }

  async function findReference(payment_intent: string): Promise<ReferenceAnswer> {
    try {
      const [session] = (await sessions.list({ payment_intent, limit: 1 })).data
      const session_id = session && ownReference(session)
      return {
        kind: 'found',
        reference: session && session_id ? { session_id, gateway_ref: session.id } : null,
      }
    } catch (error) {
      return isUnknownId(error) ? { kind: 'found', reference: null } : readTrouble(error)
    }
  }
}

/** A page that outlives the order is not told as living longer: the order's end closes it. */
function tellPage(session: Session, { now, minutes }: ChargeOrder): ChargeAnswer {
  if (session.status !== 'open' || !session.url) {
    return { kind: 'unknown', cause: `the page of this attempt is ${session.status ?? 'gone'}` }
  }
  const until = Math.min(session.expires_at * 1000, now.getTime() + minutes * 60_000)
  return {
    kind: 'charged',
    gateway_ref: session.id,
    instruction: null,
    redirect_url: session.url,
    expires_at: new Date(until).toISOString(),
  }
}
