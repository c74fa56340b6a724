import { model } from '@medusajs/framework/utils'

/** A picture of a transfer, drawn anew and without what a camera writes beside it. Only the treasurer may see it. */
export const TransferProof = model
  .define('transfer_proof', {
    id: model.id({ prefix: 'proof' }).primaryKey(),
    desk_payment_id: model.text(),
    file_key: model.text(),
    bytes: model.number(),
    sha256: model.text(),
  })
  .indexes([{ on: ['desk_payment_id'] }])
