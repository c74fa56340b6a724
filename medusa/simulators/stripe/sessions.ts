import { describeCharge, describeIntent, describeSession } from './describe.ts'
import type { Emit } from './events.ts'
import { makeId, seconds } from './make-id.ts'
import { impossible, unknownId } from './refusal.ts'
import type { Charge, Intent, IntentStatus, Session, State } from './state.ts'

/** What happens to a session and its payment, with the events that tell of it. */
export function openSessions(state: State, emit: Emit, address: string) {
  const tellSession = (type: string, session: Session) =>
    emit(`checkout.session.${type}`, describeSession(session, address))

  /** Time passes without anybody asking: what is due is expired before it is looked at. */
  function find(id: string): Session {
    const session =
      state.session.get(id) ?? [...state.session.values()].findLast((one) => one.client_reference_id === id)
    if (!session) throw unknownId('checkout.session', id, 'session')
    return session.status === 'open' && session.due_at <= Date.now() ? close(session) : session
  }

  function close(session: Session): Session {
    const closed = state.saveSession({ ...session, status: 'expired' })
    tellSession('expired', closed)
    return closed
  }

  function expire(session: Session): Session {
    if (session.status === 'open') return close(session)
    throw impossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    )
  }

  function requireOpen(session: Session): void {
    if (session.status !== 'open') throw impossible('You cannot pay this Checkout Session any more.')
  }

  function intentOf(session: Session, change: Partial<Intent> & { status: IntentStatus }): Intent {
    const known = session.payment_intent === null ? undefined : state.intent.get(session.payment_intent)
    const fresh: Intent = {
      id: makeId('pi'),
      created: seconds(),
      currency: session.currency,
      metadata: session.intent_metadata,
      amount: session.amount_total,
      amount_received: 0,
      description: session.description,
      latest_charge: null,
      status: 'requires_payment_method',
      decline_code: null,
    }
    if (!known) emit('payment_intent.created', describeIntent(fresh))
    return state.saveIntent({ ...(known ?? fresh), decline_code: null, ...change })
  }

  function chargeFor(intent: Intent, status: Charge['status'], decline_code: string | null = null): Charge {
    const charge = state.saveCharge({
      id: makeId('ch'),
      created: seconds(),
      currency: intent.currency,
      metadata: intent.metadata,
      amount: intent.amount,
      amount_refunded: 0,
      description: intent.description,
      disputed: false,
      payment_intent: intent.id,
      status,
      decline_code,
    })
    emit(`charge.${status}`, describeCharge(charge))
    return charge
  }

  /** The card is charged: payment, charge and session are told of, in this order. */
  function pay(session: Session): Session {
    requireOpen(session)
    const { id: payment_intent, latest_charge, ...intent } = intentOf(session, { status: 'processing' })
    const charge = chargeFor({ id: payment_intent, latest_charge, ...intent }, 'succeeded')
    const paid = state.saveIntent({
      ...intent,
      id: payment_intent,
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: charge.id,
    })
    emit('payment_intent.succeeded', describeIntent(paid))
    const complete = state.saveSession({
      ...session,
      status: 'complete',
      payment_status: 'paid',
      payment_intent,
    })
    tellSession('completed', complete)
    return complete
  }

  function decline(session: Session, decline_code = 'generic_decline'): Session {
    requireOpen(session)
    const intent = intentOf(session, { status: 'requires_payment_method', decline_code })
    const charge = chargeFor(intent, 'failed', decline_code)
    const failed = state.saveIntent({ ...intent, latest_charge: charge.id })
    emit('payment_intent.payment_failed', describeIntent(failed))
    return state.saveSession({ ...session, payment_intent: intent.id })
  }

  /** The bank wants to ask the buyer: 3-D Secure. */
  function challenge(session: Session): Session {
    requireOpen(session)
    const intent = intentOf(session, { status: 'requires_action' })
    emit('payment_intent.requires_action', describeIntent(intent))
    return state.saveSession({ ...session, payment_intent: intent.id })
  }

  /** Ways to pay that tell their end hours later: the session is complete, and nothing is paid. */
  function defer(session: Session): Session {
    requireOpen(session)
    const intent = intentOf(session, { status: 'processing' })
    const charge = chargeFor(intent, 'pending')
    emit(
      'payment_intent.processing',
      describeIntent(state.saveIntent({ ...intent, latest_charge: charge.id })),
    )
    const complete = state.saveSession({ ...session, status: 'complete', payment_intent: intent.id })
    tellSession('completed', complete)
    return complete
  }

  /** The end of what was deferred. */
  function resolve(session: Session, isPaid: boolean): Session {
    const intent = session.payment_intent === null ? undefined : state.intent.get(session.payment_intent)
    const charge = intent?.latest_charge ? state.charge.get(intent.latest_charge) : undefined
    if (!intent || !charge || charge.status !== 'pending') throw impossible('There is nothing to wait for.')
    const status = isPaid ? 'succeeded' : 'failed'
    emit(`charge.${status}`, describeCharge(state.saveCharge({ ...charge, status })))
    const done = state.saveIntent({
      ...intent,
      status: isPaid ? 'succeeded' : 'requires_payment_method',
      amount_received: isPaid ? intent.amount : 0,
    })
    emit(`payment_intent.${isPaid ? 'succeeded' : 'payment_failed'}`, describeIntent(done))
    const ended = state.saveSession({ ...session, payment_status: isPaid ? 'paid' : 'unpaid' })
    tellSession(`async_payment_${status}`, ended)
    return ended
  }

  return { find, expire, pay, decline, challenge, defer, resolve }
}
