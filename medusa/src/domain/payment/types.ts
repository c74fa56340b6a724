import type { NumberInstruction } from './read-instruction'

/** What the gateway says about one payment attempt, in its own words but checked and trimmed. */
export type GatewayTransaction = {
  order_ref: string
  /** Lower case: some samples shout. */
  status: string
  fraud: string | null
  status_code: string
  /** As sent: the signature covers these very characters. */
  gross_amount: string
  currency: string | null
  method: string | null
  transaction_id: string | null
  refund_amount: string | null
  /** Each piece that went back, where the gateway tells them apart. */
  refunds?: readonly ReturnedPart[]
  settled_at: string | null
  /** Until when the buyer may pay with this method, ISO. */
  expires_at: string | null
  instruction: NumberInstruction | null
}

/** One piece of a payment that the gateway has sent back, or that the buyer's bank has taken. */
export type ReturnedPart = {
  /** What it was asked for with; its number at the gateway where nobody gave it a key. */
  key: string
  amount_rupiah: number
  /** When the buyer's bank confirmed it, ISO; null while it has not, or where nobody tells. */
  confirmed_at: string | null
}

/** Where the money of one attempt is. */
export type MoneyState =
  'none' | 'waiting' | 'held' | 'paid' | 'ended' | 'refunded' | 'partly_refunded' | 'taken_back' | 'unknown'

export type CheckoutStatus = 'placing' | 'placed' | 'paid' | 'expired' | 'cancelled' | 'failed'
