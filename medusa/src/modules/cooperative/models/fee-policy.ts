import { model } from '@medusajs/framework/utils'

export const FeePolicy = model.define('fee_policy', {
  id: model.id({ prefix: 'fpol' }).primaryKey(),
  organisation_id: model.text(),
  channel: model.enum(['online', 'stand', 'any']),
  rate_bps: model.number(),
  fixed_rupiah: model.number(),
  effective_from: model.dateTime(),
  note: model.text().nullable(),
  created_by: model.text(),
})
