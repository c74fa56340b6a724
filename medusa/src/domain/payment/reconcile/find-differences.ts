import type { Difference, DifferenceKind } from './difference'
import { dueToBuyer } from '../../ledger/build-returning-posting'
import type { OrderFacts, PaymentFacts } from './facts'

type Found = Pick<Difference, 'kind' | 'amount_rupiah' | 'other_rupiah'>

const found = (kind: DifferenceKind, amount_rupiah: number, other_rupiah: number | null = null): Found => ({
  kind,
  amount_rupiah,
  other_rupiah,
})

/** Everything in which gateway, payments, order and ledger do not agree about one order. Empty when they do. */
export function findDifferences(facts: OrderFacts): Difference[] {
  const { order_id, number } = facts
  const name = (session_id: string | null) => (one: Found) => ({
    ...one,
    order_id,
    order_number: number,
    session_id,
  })
  return [
    ...facts.payments.flatMap((payment) =>
      [
        ...compareGateway(payment),
        ...compareReport(payment),
        ...compareMoney(facts, payment),
        ...compareAside(facts, payment),
      ].map(name(payment.session_id)),
    ),
    ...[...compareOrder(facts), ...compareLedger(facts)].map(name(null)),
  ]
}

const kept = ({ captured_rupiah, refunded_rupiah }: PaymentFacts) => captured_rupiah - refunded_rupiah
/** What went back through the gateway, as our books have it. */
const returnedHere = ({ refunded_rupiah, by_hand_rupiah }: PaymentFacts) => refunded_rupiah - by_hand_rupiah
const isLive = ({ checkout, is_cancelled }: OrderFacts) => checkout === 'paid' && !is_cancelled

function compareGateway(payment: PaymentFacts): Found[] {
  const { gateway, captured_rupiah, is_by_desk } = payment
  if (is_by_desk || gateway.kind === 'not_asked') return []
  if (gateway.kind === 'silent') return [found('gateway_silent', captured_rupiah)]
  const isBooked = captured_rupiah > 0
  if (gateway.kind === 'absent') return isBooked ? [found('booked_not_paid', captured_rupiah)] : []
  const { money, is_amount_right, returned_rupiah } = gateway
  if (!is_amount_right) return [found('amount_differs', captured_rupiah)]
  if (money === 'unknown') return [found('status_unknown', captured_rupiah)]
  if (!isBooked) {
    const came = ['paid', 'partly_refunded', 'refunded', 'taken_back'].includes(money)
    return came ? [found('paid_not_booked', 0)] : []
  }
  if (['none', 'waiting', 'held'].includes(money)) return [found('booked_not_paid', captured_rupiah)]
  if (returned_rupiah === null) return [found('status_unknown', captured_rupiah)]
  const here = returnedHere(payment)
  if (returned_rupiah > here) return [found('returned_not_booked', returned_rupiah, here)]
  return returned_rupiah < here ? [found('returned_only_here', here, returned_rupiah)] : []
}

/** The gateway's own word now is newer than its report; only what it does not contradict is taken from there. */
function compareReport(payment: PaymentFacts): Found[] {
  const { report, fee_rupiah, captured_rupiah, is_by_desk, is_report_due, gateway } = payment
  if (is_by_desk || captured_rupiah === 0) return []
  if (fee_rupiah === null) return [found('fee_not_booked', captured_rupiah)]
  if (!report || report.paid_rupiah === 0)
    return is_report_due ? [found('not_in_report', captured_rupiah)] : []
  const here = returnedHere(payment)
  const isToldBefore = gateway.kind === 'found'
  if (report.back_rupiah > here) {
    return isToldBefore ? [] : [found('returned_not_booked', report.back_rupiah, here)]
  }
  // Fees of refunds that no report has yet are not known either.
  const isComparable = report.back_rupiah === here
  return isComparable && report.fee_rupiah !== fee_rupiah
    ? [found('fee_differs', report.fee_rupiah, fee_rupiah)]
    : []
}

/** Money that belongs to no order has to be on its way back; more than there was cannot be. */
function compareMoney(order: OrderFacts, payment: PaymentFacts): Found[] {
  const left = kept(payment) - payment.due_rupiah
  if (left < 0) return [found('returned_too_much', -left)]
  const paysAnOrder = isLive(order) && payment.is_what_paid
  return left > 0 && !paysAnOrder ? [found('money_without_order', left)] : []
}

/** What pays no order stands in an account of its own until it is back. */
function compareAside({ checkout }: OrderFacts, payment: PaymentFacts): Found[] {
  const { aside_rupiah, is_what_paid } = payment
  const due = dueToBuyer({ ...payment, pays_the_order: checkout === 'paid' && is_what_paid })
  return due === aside_rupiah ? [] : [found('not_set_aside', due, aside_rupiah)]
}

function compareOrder({
  checkout,
  is_cancelled,
  is_overdue,
  transactions_rupiah,
  payments,
}: OrderFacts): Found[] {
  const sum = payments.reduce((total, payment) => total + kept(payment), 0)
  const paid = payments.some((payment) => payment.is_what_paid && payment.captured_rupiah > 0)
  const isClosed = checkout === 'expired' || checkout === 'cancelled'
  return [
    ...(checkout === 'paid' && !paid ? [found('order_without_money', sum)] : []),
    ...(checkout === 'paid' && is_cancelled ? [found('order_cancelled_elsewhere', sum)] : []),
    ...(checkout === 'placed' && is_overdue ? [found('order_overdue', sum)] : []),
    ...(isClosed && !is_cancelled ? [found('order_still_open', sum)] : []),
    ...(transactions_rupiah === sum ? [] : [found('transactions_differ', transactions_rupiah, sum)]),
  ]
}

function compareLedger(facts: OrderFacts): Found[] {
  const { held_rupiah, is_attributed, payments } = facts
  if (!isLive(facts)) return held_rupiah === 0 ? [] : [found('not_reversed', held_rupiah, 0)]
  const paying = payments.filter(({ is_what_paid, captured_rupiah }) => is_what_paid && captured_rupiah > 0)
  if (paying.length === 0) return held_rupiah === 0 ? [] : [found('not_reversed', held_rupiah, 0)]
  const left = paying.reduce((sum, payment) => sum + kept(payment), 0)
  if (!is_attributed) return [found('not_attributed', left)]
  if (held_rupiah > left) return [found('not_reversed', held_rupiah, left)]
  return held_rupiah < left ? [found('ledger_holds_too_little', held_rupiah, left)] : []
}
