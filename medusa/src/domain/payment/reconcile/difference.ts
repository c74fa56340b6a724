/** What the reconciliation may do by itself: each is a workflow that does nothing which is not so. */
export type Repair =
  /** Ask the gateway again and bring the books in line. */
  | 'settle'
  /** Post what was paid and is not in the ledger. */
  | 'attribute'
  /** Take back in the ledger what was cancelled or refunded. */
  | 'reverse'
  /** Set aside in the ledger what goes back to a buyer, or take off what has gone. */
  | 'set_aside'
  | 'book_fee'
  /** Make the booked fee what the settlement report says. */
  | 'correct_fee'
  /** Close an order whose time to pay is over; the gateway is asked first. */
  | 'close'
  /** Cancel here what was cancelled in Medusa Admin. */
  | 'cancel'

/** What a person may decide with one click. */
export type Choice =
  /** Give the money back to the buyer: cannot be undone. */
  | 'give_back'
  /** Ask the gateway once more, and look again. */
  | 'ask_again'
  /** Somebody has seen to it outside: it is not shown any more while it stays as it is. */
  | 'seen'

export type DifferenceKind =
  | 'gateway_silent'
  | 'amount_differs'
  | 'status_unknown'
  | 'paid_not_booked'
  | 'booked_not_paid'
  | 'returned_not_booked'
  | 'returned_only_here'
  | 'returned_too_much'
  | 'money_without_order'
  | 'order_without_money'
  | 'order_overdue'
  | 'order_cancelled_elsewhere'
  | 'order_still_open'
  | 'transactions_differ'
  | 'not_attributed'
  | 'not_reversed'
  | 'not_set_aside'
  | 'ledger_holds_too_little'
  | 'fee_not_booked'
  | 'fee_differs'
  | 'not_in_report'

export type Difference = {
  kind: DifferenceKind
  order_id: string
  order_number: number
  session_id: string | null
  /** How much it is about, and what another book says; null where there is nothing to compare. */
  amount_rupiah: number
  other_rupiah: number | null
}

type Remedy = { repair: Repair; choices: readonly Choice[] } | { repair: null; choices: readonly Choice[] }

const by = (repair: Repair): Remedy => ({ repair, choices: ['ask_again'] })
const person = (...choices: Choice[]): Remedy => ({ repair: null, choices })

/**
 * Each difference has its safe repair, or the decisions that only a person can take. What a repair does not mend is shown to people
 * as well, who may have it tried again.
 */
export const REMEDIES: Record<DifferenceKind, Remedy> = {
  gateway_silent: by('settle'),
  amount_differs: person('ask_again', 'seen'),
  status_unknown: person('ask_again', 'seen'),
  paid_not_booked: by('settle'),
  booked_not_paid: person('ask_again', 'seen'),
  returned_not_booked: by('settle'),
  returned_only_here: person('ask_again', 'seen'),
  returned_too_much: person('seen'),
  money_without_order: person('give_back', 'ask_again', 'seen'),
  order_without_money: person('ask_again', 'seen'),
  order_overdue: by('close'),
  order_cancelled_elsewhere: by('cancel'),
  order_still_open: person('seen'),
  transactions_differ: person('seen'),
  not_attributed: by('attribute'),
  not_reversed: by('reverse'),
  not_set_aside: by('set_aside'),
  ledger_holds_too_little: person('seen'),
  fee_not_booked: by('book_fee'),
  fee_differs: by('correct_fee'),
  not_in_report: person('ask_again', 'seen'),
}

/** The same for the same difference, however often it is found; another as soon as an amount is another. */
export function differenceKey({
  kind,
  order_id,
  session_id,
  amount_rupiah,
  other_rupiah,
}: Difference): string {
  return ['difference', kind, session_id ?? order_id, amount_rupiah, other_rupiah ?? ''].join(':')
}
