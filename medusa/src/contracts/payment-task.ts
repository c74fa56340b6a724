import type { Choice } from '../domain/payment/reconcile/difference'

/** GET /manage/payment-tasks: what about money waits for a decision, the oldest first. For treasurers of a whole network, about the orders that it sends. */
export type PaymentTasks = {
  tasks: PaymentTaskView[]
  /** The last reports that were taken in, the newest first. */
  settlements: { id: string; name: string; lines: number; imported_at: string; imported_by: string | null }[]
}

export type PaymentTaskView = {
  id: string
  kind: string
  /** What it is about, in one sentence. */
  text: string
  order_id: string | null
  order_number: number | null
  raised_at: string
  choices: Choice[]
}

/** POST /manage/payment-tasks/:id/decision */
export type PaymentDecisionRequest = { choice: Choice }
export type PaymentDecisionAnswer = {
  /** False when the difference is still there after it was looked at again. */
  is_closed: boolean
}

/** POST /manage/payment-comparisons: lays all books side by side now. */
export type PaymentComparison = {
  orders: number
  payments: number
  asked: number
  repaired: number
  open: number
}
