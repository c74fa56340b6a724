import { model } from '@medusajs/framework/utils'

/**
 * One attempt to pay an organisation's people: what a gateway knows of its own, we know here. Of a transfer `code_rupiah` is taken off
 * what is asked, so that its last three digits (`tail`) are nobody else's; the organisation bears it.
 */
export const DeskPayment = model
  .define('desk_payment', {
    id: model.id({ prefix: 'deskpay' }).primaryKey(),
    payment_session_id: model.text(),
    order_id: model.text(),
    organisation_id: model.text(),
    kind: model.enum(['pickup', 'transfer']),
    amount_rupiah: model.number(),
    code_rupiah: model.number().default(0),
    tail: model.number().nullable(),
    bank_name: model.text().nullable(),
    account_number: model.text().nullable(),
    account_holder: model.text().nullable(),
    place: model.text().nullable(),
    note: model.text().nullable(),
    state: model.enum(['waiting', 'confirmed', 'refused', 'cancelled', 'expired']).default('waiting'),
    /** What came: what was asked, or the whole amount when the buyer overlooked the digits. */
    received_rupiah: model.number().nullable(),
    confirmed_by_member_id: model.text().nullable(),
    confirmed_at: model.dateTime().nullable(),
    refused_because: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([
    { on: ['payment_session_id'], unique: true },
    { on: ['organisation_id', 'state'] },
    { on: ['order_id'] },
    { on: ['account_number', 'tail'], unique: true, where: "state = 'waiting' and tail is not null" },
  ])
