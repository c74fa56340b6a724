import type { MethodId } from './methods'
import type { PaymentInstruction } from './read-instruction'
import type { GatewayTransaction } from './types'

/** One attempt to pay, as a gateway knows it: our session's id, and its own if it gives one (Stripe does). */
export type AttemptReference = { session_id: string; gateway_ref: string | null }

export type ChargeOrder = {
  session_id: string
  method: MethodId
  amount_rupiah: number
  items: { id: string; name: string; price: number; quantity: number }[]
  customer: { name: string; phone: string } | null
  /** Where the buyer comes back to. */
  finish_url: string
  locale: string | null
  now: Date
  minutes: number
}

/** `unknown`: no answer, or one that does not tell whether the work was done. Ask for the status, never guess. */
export type GatewayTrouble =
  { kind: 'refused'; code: number; messages: string[] } | { kind: 'unknown'; cause: string }

/** How the buyer pays now: something to show her, or a page to send her to. */
export type ChargeAnswer =
  | {
      kind: 'charged'
      gateway_ref: string | null
      instruction: PaymentInstruction | null
      redirect_url: string | null
      /** Until when, ISO; null when the gateway does not say. */
      expires_at: string | null
    }
  | GatewayTrouble

/** `absent`: the gateway knows of no such attempt, or the buyer has not picked a method yet. */
export type StatusAnswer =
  { kind: 'found'; transaction: GatewayTransaction } | { kind: 'absent' } | GatewayTrouble

export type ChangeAnswer = { kind: 'done'; transaction: GatewayTransaction | null } | GatewayTrouble

/**
 * A gateway as the shop sees it: typed, with a timeout, with trouble as an answer instead of an exception. Statuses are told in the
 * words of `GatewayTransaction`, whatever the gateway calls them; every change carries a key under which repeating it is the same.
 */
export type PaymentGateway = {
  charge(order: ChargeOrder): Promise<ChargeAnswer>
  readStatus(attempt: AttemptReference): Promise<StatusAnswer>
  /** Takes no more money for it: before it was paid. */
  cancel(attempt: AttemptReference, key: string): Promise<ChangeAnswer>
  expire(attempt: AttemptReference, key: string): Promise<ChangeAnswer>
  refund(
    attempt: AttemptReference,
    refund: { refund_key: string; amount: number; reason: string },
  ): Promise<ChangeAnswer>
  /** A person's word on a card that the gateway holds back; where it does so at all. */
  judge?(attempt: AttemptReference, verdict: CardVerdict, key: string): Promise<ChangeAnswer>
}

export type CardVerdict = 'approve' | 'deny'
