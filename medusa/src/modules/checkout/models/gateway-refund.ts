import { model } from '@medusajs/framework/utils'

/**
 * Money to be given back: intended here first, asked of the gateway with its own id as the refund key, and done only when the gateway
 * says so. `manual` waits for a person because the method cannot be refunded by the gateway: one sends it from the bank
 * (`manual_claimed`), another confirms it. `refused` will not be sent any more, because the money has gone back in another way.
 */
export const GatewayRefund = model
  .define('gateway_refund', {
    id: model.id({ prefix: 'gref' }).primaryKey(),
    idempotency_key: model.text(),
    order_id: model.text(),
    payment_session_id: model.text(),
    amount_rupiah: model.number(),
    /** So much of it never came, because the digits of a transfer had taken it off: it is not sent. */
    digits_rupiah: model.number().default(0),
    /** Rupiah for each order line, and for the delivery; null where the refund is of no line in particular. */
    amount_by_line: model.json().nullable(),
    delivery_rupiah: model.number().nullable(),
    cause: model.enum([
      'order_cancelled',
      'paid_too_late',
      'paid_twice',
      'wrong_amount',
      'desk',
      'elsewhere',
      'taken_back',
    ]),
    reason: model.text(),
    state: model
      .enum(['intended', 'done', 'manual', 'manual_claimed', 'refused', 'withdrawn'])
      .default('intended'),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    retry_at: model.dateTime().nullable(),
    done_at: model.dateTime().nullable(),
    requested_by_member_id: model.text().nullable(),
    /** What the gateway knows it by, and the refund in Medusa's payment module that it has become. */
    gateway_key: model.text().nullable(),
    refund_id: model.text().nullable(),
    bank_confirmed_at: model.dateTime().nullable(),
    /** Where to by hand: bank, number, name. Erased some time after it is done. */
    account: model.json().nullable(),
    account_given_by: model.text().nullable(),
    account_erased_at: model.dateTime().nullable(),
    claimed_by_member_id: model.text().nullable(),
    claimed_at: model.dateTime().nullable(),
    transfer_reference: model.text().nullable(),
    confirmed_by_member_id: model.text().nullable(),
  })
  .indexes([
    { on: ['order_id'] },
    { on: ['payment_session_id'] },
    { on: ['idempotency_key'], unique: true },
    { on: ['retry_at'], where: "state = 'intended'" },
    { on: ['created_at'], where: "state in ('manual', 'manual_claimed')" },
  ])
