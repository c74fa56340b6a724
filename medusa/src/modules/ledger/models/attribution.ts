import { model } from '@medusajs/framework/utils'

/** The frozen split of one sold line. Written once; the database refuses to change it. */
export const Attribution = model.define('attribution', {
  id: model.id({ prefix: 'attr' }).primaryKey(),
  line_id: model.text().unique(),
  order_id: model.text().index(),
  order_display_id: model.number(),
  product_id: model.text(),
  variant_id: model.text(),
  product_title: model.text(),
  quantity: model.number(),
  unit_price_rupiah: model.number(),
  gross_rupiah: model.number(),
  discount_rupiah: model.number(),
  net_rupiah: model.number(),
  channel: model.enum(['online', 'stand']),
  organisation_id: model.text().index(),
  organisation_name: model.text(),
  exhibition_id: model.text().nullable(),
  booth_id: model.text().nullable(),
  shift_id: model.text().nullable(),
  sale_at: model.dateTime(),
  posting_id: model.text().nullable(),
  part_count: model.number(),
})
