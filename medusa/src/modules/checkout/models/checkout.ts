import { model } from '@medusajs/framework/utils'

/** The intent to buy: stored before anything else happens, so that a crash can always be finished or undone. */
export const Checkout = model
  .define('checkout', {
    id: model.id({ prefix: 'chk' }).primaryKey(),
    idempotency_key: model.text(),
    request_hash: model.text(),
    status: model.enum(['placing', 'placed', 'paid', 'expired', 'cancelled', 'failed']).default('placing'),
    order_id: model.text(),
    order_token: model.text(),
    payment_collection_id: model.text().nullable(),
    payment_session_id: model.text().nullable(),
    redirect_url: model.text().nullable(),
    amount_rupiah: model.number(),
    expires_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    lease_until: model.dateTime().nullable(),
    checked_at: model.dateTime().nullable(),
    attributed_at: model.dateTime().nullable(),
    /** Counts the changes since it was placed: an answer of the gateway that is older than the last one is asked for again. */
    revision: model.number().default(0),
    failure: model.json().nullable(),
    request: model.json(),
    contact_phone: model.text(),
    /** What promotions took off, and whose use is to be given back when the order comes to nothing. */
    discounts: model.json(),
    note: model.text().nullable(),
    gift_note: model.text().nullable(),
    invoice: model.json().nullable(),
    cancel_reason: model.text().nullable(),
    changed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['idempotency_key'], unique: true },
    { on: ['order_id'], unique: true },
    { on: ['order_token'], unique: true },
    { on: ['status', 'expires_at'] },
    { on: ['payment_collection_id'] },
    { on: ['contact_phone', 'created_at'] },
  ])
