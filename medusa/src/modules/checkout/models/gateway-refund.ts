import { model } from '@medusajs/framework/utils'

/**
 * Money to be given back through the gateway: intended here first, asked for with its own id as the gateway's refund key,
 * and done only when the gateway says so. `manual` waits for a person because the method cannot be refunded by the gateway.
 */
export const GatewayRefund = model
  .define('gateway_refund', {
    id: model.id({ prefix: 'gref' }).primaryKey(),
    idempotency_key: model.text(),
    order_id: model.text(),
    payment_session_id: model.text(),
    amount_rupiah: model.number(),
    cause: model.enum(['order_cancelled', 'paid_too_late', 'paid_twice', 'wrong_amount']),
    reason: model.text(),
    state: model.enum(['intended', 'done', 'manual']).default('intended'),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    retry_at: model.dateTime().nullable(),
    done_at: model.dateTime().nullable(),
    requested_by_member_id: model.text().nullable(),
  })
  .indexes([
    { on: ['order_id'] },
    { on: ['idempotency_key'], unique: true },
    { on: ['retry_at'], where: "state = 'intended'" },
  ])
