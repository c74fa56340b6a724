export type RefundState = 'intended' | 'done' | 'manual' | 'manual_claimed' | 'refused' | 'withdrawn'

export type RefundCause =
  'order_cancelled' | 'paid_too_late' | 'paid_twice' | 'wrong_amount' | 'desk' | 'elsewhere' | 'taken_back'

export type BankAccount = { bank: string; number: string; holder: string }

/** Where the buyer's money lies, and so what a refund by hand is to be paid from: the account that the ledger takes it off. */
export type RefundSource =
  | { kind: 'gateway'; gateway: string }
  | { kind: 'cash'; organisation: string }
  | {
      kind: 'bank'
      organisation: string
      /** Where the buyer was told to transfer to; another one may be in force by now. */
      bank_name: string
      account_number: string
      account_holder: string
    }

/** One refund as the desk sees it. */
export type RefundView = {
  id: string
  /** What goes to the buyer. */
  amount_rupiah: number
  /** Given back in the books only: the digits of her transfer had taken it off, so it never came. */
  digits_rupiah: number
  state: RefundState
  cause: RefundCause
  reason: string
  asked_at: string
  asked_by: string | null
  done_at: string | null
  /** When the gateway told that the buyer's bank has confirmed it. */
  bank_confirmed_at: string | null
  /** What the gateway or we ourselves said last of why it is not done. */
  last_error: string | null
  paid_from: RefundSource
  /** By hand: where to. The whole number only on the order's own page, and only while it is needed. */
  account: BankAccount | null
  /** Of the account that is shown in whole; `transferred` brings it back. */
  account_mark: string | null
  claimed_by: string | null
  claimed_at: string | null
  transfer_reference: string | null
  confirmed_by: string | null
  /** It is the reader's to send, or to confirm: another than who sent it. */
  may: { account: boolean; claim: boolean; confirm: boolean; withdraw: boolean }
}

/** What of a line, or of the delivery (`line_id` null), can still be given back. */
export type RefundableView = {
  line_id: string | null
  title: string | null
  quantity: number
  paid_rupiah: number
  left_rupiah: number
  /** It is of a parcel of the reader's organisations. */
  is_yours: boolean
}

/** `GET /manage/orders/:id/refunds`. */
export type OrderRefunds = {
  order_id: string
  number: number
  units: RefundableView[]
  refunds: RefundView[]
  /** Null when something may be asked for now. */
  why_not: 'not_paid' | 'not_booked' | 'nothing_left' | null
  /** All parcels are the reader's, and none is on its way. */
  may_cancel: boolean
  /** What people have to look at, for this order. */
  tasks: PaymentTaskView[]
}

/** `POST /manage/orders/:id/refunds`, and `.../refund-preview` without key and reason. */
export type RefundWishBody = {
  key: string
  amount_by_line: Record<string, number>
  delivery_rupiah: number
  reason: string
}
export type RefundPreviewBody = Pick<RefundWishBody, 'amount_by_line' | 'delivery_rupiah'>
export type RefundPreview = {
  /** What goes to the buyer, and what of the parts never came from her. */
  amount_rupiah: number
  digits_rupiah: number
  /** Who gives back how much. */
  parts: { name: string; kind: string; amount_rupiah: number }[]
  by: 'gateway' | 'hand'
  because: 'method' | 'whole_only' | 'too_late' | null
}

/** `POST /manage/orders/:id/refund-steps`. */
export type RefundStepBody =
  | ({ refund_id: string; step: 'account' } & BankAccount)
  | { refund_id: string; step: 'transferred'; reference: string; account_mark: string }
  | { refund_id: string; step: 'confirmed' }
  | { refund_id: string; step: 'not_sent' }
  | { refund_id: string; step: 'withdrawn' }

export type PaymentTaskView = {
  id: string
  order_id: string | null
  order_number: number | null
  kind: string
  words: Record<string, unknown>
  state: 'open' | 'done'
  decision: string | null
  decided_by: string | null
  decided_at: string | null
  raised_at: string
}

/** `GET /manage/payment-desk`: what waits for people. */
export type PaymentDesk = {
  refunds: (Omit<RefundView, 'may' | 'reason' | 'account_mark'> & {
    order_id: string
    order_number: number
  })[]
  tasks: PaymentTaskView[]
}

/** `POST /shop/orders/:token/refund-account`: the fresh `OrderView`, or 422 `wrong_phone` | `account_...`, 409 `no_refund`, 429. */
export type RefundAccountRequest = { phone: string } & BankAccount
