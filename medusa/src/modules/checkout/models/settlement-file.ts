import { model } from '@medusajs/framework/utils'

/** A settlement report that was taken in, whole. */
export const SettlementFile = model
  .define('settlement_file', {
    id: model.id({ prefix: 'stf' }).primaryKey(),
    gateway: model.text(),
    name: model.text(),
    sha256: model.text(),
    lines: model.number(),
    imported_by_member_id: model.text().nullable(),
    imported_at: model.dateTime(),
  })
  .indexes([{ on: ['imported_at'] }])
