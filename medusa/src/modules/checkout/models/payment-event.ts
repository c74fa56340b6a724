import { model } from '@medusajs/framework/utils'

/**
 * What was asked of a gateway, what it answered, what was decided and by whom: the story of a payment, which is added to and never
 * changed. No secrets, no card data, nothing of the buyer that the order does not know.
 */
export const PaymentEvent = model
  .define('payment_event', {
    id: model.id({ prefix: 'payev' }).primaryKey(),
    order_id: model.text(),
    payment_session_id: model.text().nullable(),
    kind: model.enum(['asked', 'answered', 'decided', 'person']),
    /** A verb or verdict in the house's words: charge, cancel, accept, give_back ... */
    what: model.text(),
    detail: model.json(),
    member_id: model.text().nullable(),
    happened_at: model.dateTime(),
  })
  .indexes([{ on: ['order_id', 'happened_at'] }])
