import type Stripe from 'stripe'
import { openJournal } from './journal.ts'

export type Metadata = Record<string, string>

type Common = { id: string; created: number; currency: string; metadata: Metadata }

export type LineItem = { id: string; name: string; unit_amount: number; quantity: number }

export type Session = Common & {
  amount_total: number
  client_reference_id: string | null
  cancel_url: string | null
  success_url: string
  /** Seconds since 1970, as it is told; the true end, in milliseconds, may come sooner where time passes faster. */
  expires_at: number
  due_at: number
  line_items: LineItem[]
  locale: string | null
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  payment_intent: string | null
  /** For the payment, once there is one. */
  intent_metadata: Metadata
  description: string | null
}

export type IntentStatus =
  'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'

export type Intent = Common & {
  amount: number
  amount_received: number
  description: string | null
  latest_charge: string | null
  status: IntentStatus
  /** Why the last try failed. */
  decline_code: string | null
}

export type Charge = Common & {
  amount: number
  amount_refunded: number
  description: string | null
  disputed: boolean
  payment_intent: string
  status: 'succeeded' | 'pending' | 'failed'
  decline_code: string | null
}

export type RefundStatus = 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled'

export type Refund = Common & {
  amount: number
  charge: string
  payment_intent: string
  reason: string | null
  status: RefundStatus
}

export type Dispute = Common & {
  amount: number
  charge: string
  payment_intent: string
  reason: string
  status: Stripe.Dispute.Status
}

/** What was answered under an idempotency key. */
export type SavedAnswer = { key: string; request: string; status: number; body: object; created: number }

export type OutgoingEvent = {
  id: string
  type: string
  body: string
  attempts: number
  /** When it is to be sent next, in milliseconds since 1970; null when it is over. */
  due_at: number | null
  last_status: number | null
}

export type State = ReturnType<typeof openState>

const DAY_MS = 24 * 60 * 60_000

export function openState(file: string) {
  const tables = {
    session: new Map<string, Session>(),
    intent: new Map<string, Intent>(),
    charge: new Map<string, Charge>(),
    refund: new Map<string, Refund>(),
    dispute: new Map<string, Dispute>(),
    answer: new Map<string, SavedAnswer>(),
    event: new Map<string, OutgoingEvent>(),
  }
  const journal = openJournal(file, tables, (table, record) => {
    if (table === 'event') return Reflect.get(record, 'due_at') === null
    // Keys are kept for a day.
    return table === 'answer' && Number(Reflect.get(record, 'created')) < Date.now() - DAY_MS
  })
  const keep = <T extends { id: string }>(table: keyof typeof tables, record: T): T => {
    journal.write(table, record.id, record)
    return record
  }
  return {
    ...tables,
    saveSession: (session: Session) => keep('session', session),
    saveIntent: (intent: Intent) => keep('intent', intent),
    saveCharge: (charge: Charge) => keep('charge', charge),
    saveRefund: (refund: Refund) => keep('refund', refund),
    saveDispute: (dispute: Dispute) => keep('dispute', dispute),
    saveEvent: (event: OutgoingEvent) => keep('event', event),
    saveAnswer: (answer: SavedAnswer) => journal.write('answer', answer.key, answer),
    clear: () => journal.clear(),
  }
}
