import { model } from '@medusajs/framework/utils'

export const AttributionShare = model.define('attribution_share', {
  id: model.id({ prefix: 'ashr' }).primaryKey(),
  attribution_id: model.text().index(),
  member_id: model.text().index(),
  /** The legal name at the sale: for the treasurer and the maker only, never for the public. */
  member_name: model.text(),
  share_bps: model.number(),
  amount_rupiah: model.number(),
  position: model.number(),
})
