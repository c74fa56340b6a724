import { model } from '@medusajs/framework/utils'

/**
 * A stand at an exhibition. Without a stock location of its own it sells from the stock of the
 * organisations it stands for; a consignment note gives it one.
 */
export const Booth = model
  .define('booth', {
    id: model.id({ prefix: 'bth' }).primaryKey(),
    exhibition_id: model.text(),
    organisation_id: model.text(),
    name: model.text(),
    stock_location_id: model.text().nullable(),
  })
  .indexes([{ on: ['exhibition_id', 'organisation_id', 'name'], unique: true, where: 'deleted_at IS NULL' }])
