import { model } from '@medusajs/framework/utils'

/** The number is the one that was proved; what a customer writes into Medusa's own fields proves nothing. */
export const BuyerAccount = model
  .define('buyer_account', {
    id: model.id({ prefix: 'bacc' }).primaryKey(),
    phone: model.text(),
    customer_id: model.text(),
    auth_identity_id: model.text(),
  })
  .indexes([
    { on: ['phone'], unique: true },
    { on: ['customer_id'], unique: true },
  ])
