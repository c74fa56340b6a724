import type { CheckoutStatus } from './types'

export type PaymentState = 'open' | 'paid' | 'expired' | 'cancelled' | 'refund_pending' | 'refunded'

export type ShownState =
  'waiting_payment' | 'paid' | 'packed' | 'on_the_way' | 'done' | Exclude<PaymentState, 'open' | 'paid'>

type Money = { status: CheckoutStatus; captured_rupiah: number; refunded_rupiah: number }

/** What the buyer is told about her money. An order that is closed while money of hers is here owes it back. */
export function describePayment({ status, captured_rupiah, refunded_rupiah }: Money): PaymentState {
  if (status === 'placed' || status === 'placing') return 'open'
  if (status === 'paid') return 'paid'
  if (captured_rupiah > refunded_rupiah) return 'refund_pending'
  if (captured_rupiah > 0) return 'refunded'
  return status === 'expired' ? 'expired' : 'cancelled'
}

/** What she is told about her order: its money first, then its parcels. */
export function describeOrder(payment: PaymentState, parcels: readonly string[]): ShownState {
  if (payment === 'open') return 'waiting_payment'
  if (payment !== 'paid') return payment
  if (parcels.length === 0) return 'paid'
  if (parcels.every((state) => state === 'picked_up')) return 'done'
  if (parcels.some((state) => state === 'handed_over' || state === 'picked_up')) return 'on_the_way'
  return parcels.every((state) => state === 'packed') ? 'packed' : 'paid'
}
