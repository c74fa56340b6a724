import { model } from '@medusajs/framework/utils'

/**
 * One attempt to pay an order by one method. `intended` is written before the gateway is asked, `ending` before it is told to take no
 * more money: whoever finds such a row later finishes it. `retry_at` is when it is tried again.
 */
export const PaymentAttempt = model
  .define('payment_attempt', {
    id: model.id({ prefix: 'payatt' }).primaryKey(),
    payment_session_id: model.text(),
    order_id: model.text(),
    gateway: model.enum(['midtrans', 'stripe', 'desk']),
    method: model.text(),
    state: model.enum(['intended', 'waiting', 'ending', 'ended', 'paid']).default('intended'),
    amount_rupiah: model.number(),
    minutes: model.number(),
    /** The gateway's own reference, where it does not take ours. */
    gateway_ref: model.text().nullable(),
    instruction: model.json().nullable(),
    redirect_url: model.text().nullable(),
    expires_at: model.dateTime().nullable(),
    tries: model.number().default(0),
    retry_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    ended_because: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['payment_session_id'], unique: true },
    { on: ['order_id', 'created_at'] },
    { on: ['retry_at'], where: "state in ('intended', 'ending')" },
  ])
