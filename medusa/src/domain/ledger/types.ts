import type { Account } from './accounts'

export type PostingKind =
  | 'sale'
  | 'cancellation'
  | 'refund'
  | 'payout'
  | 'correction'
  /** What a gateway keeps of a payment, and what it gives back of that; a correction points at the first. */
  | 'gateway_fee'
  /** A line of the gateway's settlement report: clearing becomes money that was paid over. */
  | 'settlement'
  /** Money of buyers that pays no order: set aside when it comes, taken off piece by piece as it goes back. */
  | 'returning'

/** One side of a movement of money: debit positive, credit negative. */
export type Entry = {
  account_id: string
  amount_rupiah: number
  attribution_id: string | null
  reverses_entry_id: string | null
  memo: string | null
}

/** A movement of money between accounts, written as a whole or not at all. Its entries sum to zero. */
export type Posting = {
  kind: PostingKind
  /** The same key is written once, however often it is sent. */
  idempotency_key: string
  order_id: string | null
  reverses_posting_id: string | null
  occurred_at: Date
  memo: string | null
  entries: Entry[]
}

/** A posting with the accounts that it needs; those that exist already are left as they are. */
export type PostingDraft = { posting: Posting; accounts: Account[] }
