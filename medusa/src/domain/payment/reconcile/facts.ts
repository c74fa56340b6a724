import type { CheckoutStatus, MoneyState } from '../types'

/** What the gateway says of one payment now. */
export type GatewayFact =
  | { kind: 'not_asked' }
  | { kind: 'silent' }
  | { kind: 'absent' }
  | {
      kind: 'found'
      money: MoneyState
      /** It speaks of the very amount and currency that was asked for. */
      is_amount_right: boolean
      /** How much has gone back in all; null where part of it has and nobody says how much. */
      returned_rupiah: number | null
    }

/** What the settlement reports say of one payment; amounts are positive. */
export type ReportFact = { paid_rupiah: number; back_rupiah: number; fee_rupiah: number }

/** One payment of an order, as each of the books has it. */
export type PaymentFacts = {
  session_id: string
  /** It paid the order: its money is what the ledger attributes. */
  is_what_paid: boolean
  /** Taken by people, not by a gateway: there is nobody to ask, and no fee. */
  is_by_desk: boolean
  captured_rupiah: number
  refunded_rupiah: number
  /** Of the refunded: sent by hand, which no gateway knows of. */
  by_hand_rupiah: number
  /** Still to be given back, by whatever way. */
  due_rupiah: number
  /** What the ledger has set aside of it for the buyer. */
  aside_rupiah: number
  gateway: GatewayFact
  /** What is booked as the gateway's fee, corrections and what came back in it; null while it is not written down. */
  fee_rupiah: number | null
  report: ReportFact | null
  /** Reports that came in since should have it. */
  is_report_due: boolean
}

export type OrderFacts = {
  order_id: string
  number: number
  checkout: CheckoutStatus
  /** Medusa's order is cancelled. */
  is_cancelled: boolean
  /** Its time to pay is long over, and yet it is open. */
  is_overdue: boolean
  /** Medusa's transactions of the order. */
  transactions_rupiah: number
  is_attributed: boolean
  /** What the ledger holds of the order for those who made, sold and sent it. */
  held_rupiah: number
  payments: PaymentFacts[]
}
