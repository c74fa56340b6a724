import type { MethodId } from '../domain/payment/methods'
import type { DeskAccount } from '../domain/payment/read-desk-account'

export type DeskMethod = Extract<MethodId, 'transfer' | 'pickup'>

export type DeskChoice = {
  is_on: boolean
  bank_name: string | null
  account_number: string | null
  account_holder: string | null
  note: string | null
}

export type { DeskAccount }

/** Somebody who has changed a choice. An operator without a name is one of the shop's. */
export type DeskParty = { kind: 'member' | 'operator'; name: string | null; is_you: boolean }

/** An account that is not in force until another than who proposed it confirms it. */
export type DeskProposal = DeskAccount & {
  id: string
  proposed_by: DeskParty
  proposed_at: string
  /** Why the reader cannot confirm it: it is her own, or she and its proposer do not count as two. */
  why_not: 'own' | 'one_hand' | null
}

/** A line of the history, which nobody can change. Of a proposal `before` and `after` are accounts. */
export type DeskChange = {
  id: string
  method: DeskMethod
  kind: 'set' | 'proposed' | 'confirmed' | 'refused' | 'withdrawn'
  before: Partial<DeskChoice> | null
  after: Partial<DeskChoice>
  reason: string | null
  by: DeskParty
  at: string
}

/** `GET /manage/payment-choices`, `GET /admin/organisations/:id/payment-choices` (one): what each organisation takes itself. */
export type DeskChoices = {
  organisations: {
    id: string
    name: string
    /** Where buyers bring their cash; null while no address is known. */
    place: string | null
    /** What is in force; an account only here is one that buyers are told. */
    choices: Record<DeskMethod, DeskChoice>
    proposal: DeskProposal | null
    /** The newest first. */
    history: DeskChange[]
  }[]
}

/** `POST /manage/payment-choices/:id` and `POST /admin/organisations/:id/payment-choices`; id is the organisation's. */
export type DeskChoiceBody = { method: DeskMethod; is_on: boolean; note: string | null }

/** `POST /manage/payment-choices/:id/accounts` and `POST /admin/organisations/:id/payment-accounts`: proposes one. */
export type DeskAccountBody = { [field in keyof DeskAccount]: string | null }

/** The same with `/:proposal` after it. Who refuses says why. */
export type DeskDecisionBody =
  { decision: 'confirmed' } | { decision: 'withdrawn' } | { decision: 'refused'; reason: string }

export type DeskDecided = { id: string; decision: DeskDecisionBody['decision'] }

export type DeskListState = 'waiting' | 'late' | 'done'

/** `GET /manage/desk-payments?state=waiting|late|done&page=`: what people of the organisations take themselves. */
export type DeskPaymentRow = {
  id: string
  kind: 'pickup' | 'transfer'
  state: 'waiting' | 'confirmed' | 'refused' | 'cancelled' | 'expired'
  order_id: string
  order_number: number
  order_status: string
  buyer_name: string
  organisation: { id: string; name: string }
  /** What the order costs, and what a transfer of it must be to the rupiah. */
  amount_rupiah: number
  asked_rupiah: number
  received_rupiah: number | null
  account_number: string | null
  bank_name: string | null
  asked_at: string
  expires_at: string
  confirmed_at: string | null
  confirmed_by: string | null
  refused_because: string | null
  proofs: { id: string; sent_at: string }[]
  /** The reader has bought it herself: another person says whether the money is there. */
  is_own: boolean
}

export type DeskPayments = {
  payments: DeskPaymentRow[]
  /** How many wait, of all kinds. */
  waiting: number
  /** Accounts that wait for somebody to confirm them. */
  proposals: { id: string; organisation: { id: string; name: string } }[]
  page: number
  pages: number
}

/** What came of a confirmation: `give_back` when the order needs the money no more. */
export type DeskVerdict = { id: string; outcome: 'paid' | 'give_back' | 'refused' }

/** `GET /shop/orders/:token/transfer-proofs`: the transfer that was asked for last. 404 for an order without one. */
export type TransferProofs = {
  order_number: number
  asked_rupiah: number
  state: DeskPaymentRow['state']
  refused_because: string | null
  /** Whether another picture may be sent now. */
  may_send: boolean
  proofs: { id: string; sent_at: string }[]
}
