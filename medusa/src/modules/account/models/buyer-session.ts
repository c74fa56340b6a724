import { model } from '@medusajs/framework/utils'

/** One device that is logged in. Its token counts as long as this row is here. */
export const BuyerSession = model
  .define('buyer_session', {
    id: model.id({ prefix: 'bses' }).primaryKey(),
    account_id: model.text(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ['account_id'] }, { on: ['expires_at'] }])
