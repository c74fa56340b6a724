import { model } from '@medusajs/framework/utils'

/** Every call at the notification route, word for word, before anything is made of it. */
export const GatewayNotification = model
  .define('gateway_notification', {
    id: model.id({ prefix: 'gnot' }).primaryKey(),
    gateway: model.text(),
    order_ref: model.text().nullable(),
    raw_body: model.text(),
    signature_ok: model.boolean(),
    state: model.enum(['received', 'handled', 'refused']).default('received'),
    verdict: model.text().nullable(),
    attempts: model.number().default(0),
    received_at: model.dateTime(),
    handled_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['order_ref', 'received_at'] }, { on: ['received_at'], where: "state = 'received'" }])
