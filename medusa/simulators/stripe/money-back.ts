import { describeCharge, describeDispute, describeRefund } from './describe.ts'
import type { Emit } from './events.ts'
import { makeId, seconds } from './make-id.ts'
import { impossible, unknownId } from './refusal.ts'
import type { Settings } from './settings.ts'
import type { Charge, Dispute, Metadata, Refund, State } from './state.ts'

export type RefundWish = {
  payment_intent?: string
  charge?: string
  amount?: number
  reason?: string | null
  metadata?: Metadata
}

/** Money that goes back: by us, or because the buyer's bank takes it. */
export function openMoneyBack(state: State, settings: Settings, emit: Emit) {
  function chargeOf({ payment_intent, charge }: RefundWish): Charge {
    const intent = payment_intent === undefined ? undefined : state.intent.get(payment_intent)
    if (payment_intent !== undefined && !intent) {
      throw unknownId('payment_intent', payment_intent, 'payment_intent')
    }
    const id = charge ?? intent?.latest_charge ?? ''
    const found = state.charge.get(id)
    if (found?.status === 'succeeded') return found
    if (intent) throw impossible('This PaymentIntent does not have a successful charge to refund.')
    throw unknownId('charge', id, 'charge')
  }

  function refund(wish: RefundWish): Refund {
    const charge = chargeOf(wish)
    const rest = charge.amount - charge.amount_refunded
    const amount = wish.amount ?? rest
    if (rest === 0)
      throw impossible(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
    if (lost(charge))
      throw impossible(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed')
    if (amount > rest) {
      throw impossible(`Refund amount (${amount}) is greater than unrefunded amount on charge (${rest})`)
    }
    const made = state.saveRefund({
      id: makeId('re'),
      created: seconds(),
      currency: charge.currency,
      metadata: wish.metadata ?? {},
      amount,
      charge: charge.id,
      payment_intent: charge.payment_intent,
      reason: wish.reason ?? null,
      status: settings.refund_status === 'pending' ? 'pending' : 'succeeded',
    })
    const back = state.saveCharge({ ...charge, amount_refunded: charge.amount_refunded + amount })
    emit('refund.created', describeRefund(made))
    emit('charge.refunded', describeCharge(back))
    return made
  }

  /** A refund that waited comes through, or comes back. */
  function endRefund(id: string, status: 'succeeded' | 'failed'): Refund {
    const known = state.refund.get(id)
    const charge = known && state.charge.get(known.charge)
    if (!known || !charge) throw unknownId('refund', id, 'refund')
    const ended = state.saveRefund({ ...known, status })
    if (status === 'failed') {
      state.saveCharge({ ...charge, amount_refunded: charge.amount_refunded - known.amount })
    }
    emit(status === 'failed' ? 'refund.failed' : 'refund.updated', describeRefund(ended))
    return ended
  }

  const lost = (charge: Charge) =>
    [...state.dispute.values()].some(
      (one) => one.charge === charge.id && !one.status.startsWith('warning') && one.status !== 'won',
    )

  function dispute(payment_intent: string, amount?: number, isInquiry = false): Dispute {
    const charge = chargeOf({ payment_intent })
    const made = state.saveDispute({
      id: makeId('dp'),
      created: seconds(),
      currency: charge.currency,
      metadata: {},
      amount: amount ?? charge.amount,
      charge: charge.id,
      payment_intent,
      reason: 'fraudulent',
      status: isInquiry ? 'warning_needs_response' : 'needs_response',
    })
    state.saveCharge({ ...charge, disputed: true })
    emit('charge.dispute.created', describeDispute(made))
    if (!isInquiry) emit('charge.dispute.funds_withdrawn', describeDispute(made))
    return made
  }

  function endDispute(id: string, status: 'won' | 'lost' | 'warning_closed'): Dispute {
    const known = state.dispute.get(id)
    if (!known) throw unknownId('dispute', id, 'dispute')
    const ended = state.saveDispute({ ...known, status })
    if (status === 'won') emit('charge.dispute.funds_reinstated', describeDispute(ended))
    emit('charge.dispute.closed', describeDispute(ended))
    return ended
  }

  return { refund, endRefund, dispute, endDispute }
}
