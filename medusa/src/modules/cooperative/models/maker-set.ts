import { model } from '@medusajs/framework/utils'

export const MakerSet = model.define('maker_set', {
  id: model.id({ prefix: 'mkset' }).primaryKey(),
  product_id: model.text(),
  effective_from: model.dateTime(),
  created_by: model.text(),
})
