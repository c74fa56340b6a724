import { model } from '@medusajs/framework/utils'

/** Something about money that a person has to look at. Raised once for one cause, and closed by whoever has seen to it. */
export const PaymentTask = model
  .define('payment_task', {
    id: model.id({ prefix: 'ptask' }).primaryKey(),
    /** What it was raised for, in words that the same cause always gives. */
    idempotency_key: model.text(),
    /** Null for what belongs to no order: a line of a report that nobody knows. */
    order_id: model.text().nullable(),
    payment_session_id: model.text().nullable(),
    kind: model.text(),
    /** The facts of the case, which the desk puts into a sentence. */
    words: model.json(),
    state: model.enum(['open', 'done']).default('open'),
    decision: model.text().nullable(),
    decided_by_member_id: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['idempotency_key'], unique: true },
    { on: ['order_id'] },
    { on: ['created_at'], where: "state = 'open'" },
  ])
