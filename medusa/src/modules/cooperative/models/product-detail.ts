import { model } from '@medusajs/framework/utils'

// What a food or craft product carries beyond Medusa's own product. production_cost_rupiah is private.
export const ProductDetail = model.define('product_detail', {
  id: model.id({ prefix: 'pdet' }).primaryKey(),
  product_id: model.text().unique(),
  organisation_id: model.text().index(),
  title_en: model.text().nullable(),
  description_en: model.text().nullable(),
  unit: model.text().nullable(),
  size: model.text().nullable(),
  ingredients: model.text().nullable(),
  allergens: model.text().nullable(),
  shelf_life: model.text().nullable(),
  pirt: model.text().nullable(),
  halal_number: model.text().nullable(),
  halal_expires_on: model.text().nullable(),
  production_cost_rupiah: model.number().nullable(),
  made_to_order_days: model.number().nullable(),
  minimum_stock: model.number().nullable(),
  proposed_by_member_id: model.text().nullable(),
  review_comment: model.text().nullable(),
  reviewed_by_member_id: model.text().nullable(),
  reviewed_at: model.dateTime().nullable(),
})
