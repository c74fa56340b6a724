import { model } from '@medusajs/framework/utils'

export const AttributionFee = model.define('attribution_fee', {
  id: model.id({ prefix: 'afee' }).primaryKey(),
  attribution_id: model.text().index(),
  organisation_id: model.text().index(),
  organisation_name: model.text(),
  fee_policy_id: model.text(),
  rate_bps: model.number(),
  fixed_rupiah: model.number(),
  amount_rupiah: model.number(),
  position: model.number(),
})
