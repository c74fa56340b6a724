import { model } from '@medusajs/framework/utils'

export const MakerShare = model.define('maker_share', {
  id: model.id({ prefix: 'mksh' }).primaryKey(),
  maker_set_id: model.text(),
  member_id: model.text().index(),
  share_bps: model.number(),
  position: model.number(),
})
