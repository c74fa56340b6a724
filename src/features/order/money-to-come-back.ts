import type { OrderView } from '#contracts/order'

type Payment = Pick<OrderView['payment'], 'method' | 'received_rupiah' | 'refunds'>

/** Ways whose money no gateway sends back: banks, stores, and what people took themselves. */
const sentByPeople = ['bank_transfer', 'echannel', 'cstore', 'transfer', 'pickup']

/** Whether people transfer it to an account that the buyer has to name. */
export function isSentByPeople({ method }: Pick<Payment, 'method'>): boolean {
  return method !== null && sentByPeople.includes(method)
}

/**
 * What a cancellation brings back: what came (the digits of a transfer never did), less what has gone back or is on its way. Money that came twice or too
 * late was never the order's.
 */
export function moneyToComeBack({
  payment,
  totals,
}: {
  payment: Pick<Payment, 'received_rupiah' | 'refunds'>
  totals: Pick<OrderView['totals'], 'total_rupiah'>
}): number {
  const gone = payment.refunds
    .filter(({ because }) => because === null)
    .reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
  return (payment.received_rupiah ?? totals.total_rupiah) - gone
}
