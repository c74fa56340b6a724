import type { CheckoutStatus, MoneyState } from './types'

/** What is known, on our side and at the gateway, about one payment attempt of an order. */
export type PaymentSituation = {
  checkout: CheckoutStatus
  /** The money of this attempt stands in our books. */
  attempt_booked: boolean
  /** It stood there, and was given back in full. */
  attempt_returned: boolean
  /** Money of any attempt has paid the order at some time. */
  order_was_paid: boolean
  money: MoneyState
  /** What the gateway has given back beyond what our books know; null when part is gone and it does not say how much. */
  news_rupiah: number | null
}

export type PaymentDecision =
  /** Nothing to do: all of it is known already, or nothing happened yet. */
  | 'nothing'
  /** Paid in time: book it, the order is paid. */
  | 'accept'
  /** Paid after the order had expired: book it; take the stock again, or else give the money back. */
  | 'accept_if_in_stock'
  /** Paid although the order needs no money (any more): book it and give it back. */
  | 'give_back'
  /** This attempt came to its end without money; the order stays open for another one. */
  | 'end_attempt'
  /** The money that paid the order has gone back to the buyer: reverse the sale. */
  | 'reverse'
  /** Part of it has gone back: book that part; the order stays. */
  | 'book_return'
  /** Came and went before we saw it: book both. */
  | 'book_and_reverse'
  /** Needs a person: money moved that the books cannot follow, or a word we do not know. */
  | 'look'

export function decidePayment(situation: PaymentSituation): PaymentDecision {
  const { attempt_returned, attempt_booked, news_rupiah } = situation
  // Given back by hand and by the gateway as well, or come back from the bank that had taken it.
  if (attempt_returned) return (news_rupiah ?? 0) === 0 ? 'nothing' : 'look'
  return attempt_booked ? decideBooked(situation) : decideUnbooked(situation)
}

function decideBooked({ money, news_rupiah }: PaymentSituation): PaymentDecision {
  switch (money) {
    case 'refunded':
    case 'taken_back':
    case 'ended':
      return 'reverse'
    case 'partly_refunded':
      if (news_rupiah === null || news_rupiah < 0) return 'look'
      return news_rupiah > 0 ? 'book_return' : 'nothing'
    case 'paid':
      // A dispute that was won: the books say that it is gone.
      return news_rupiah !== null && news_rupiah < 0 ? 'look' : 'nothing'
    case 'unknown':
      return 'look'
    default:
      return 'nothing'
  }
}

function decideUnbooked({ checkout, order_was_paid, money, news_rupiah }: PaymentSituation): PaymentDecision {
  switch (money) {
    case 'partly_refunded':
      if (news_rupiah === null) return 'look'
    // falls through: what came is booked first, then what went
    case 'paid':
      if (order_was_paid || checkout === 'cancelled' || checkout === 'failed') return 'give_back'
      return checkout === 'expired' ? 'accept_if_in_stock' : 'accept'
    case 'refunded':
    case 'taken_back':
      return 'book_and_reverse'
    case 'ended':
      return checkout === 'placed' ? 'end_attempt' : 'nothing'
    case 'unknown':
      return 'look'
    default:
      return 'nothing'
  }
}
