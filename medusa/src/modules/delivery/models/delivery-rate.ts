import { model } from '@medusajs/framework/utils'

export const DeliveryRate = model.define('delivery_rate', {
  id: model.id({ prefix: 'drate' }).primaryKey(),
  zone_id: model.text().index(),
  per_kg_rupiah: model.number(),
  minimum_kg: model.number().default(1),
  eta_days_min: model.number(),
  eta_days_max: model.number(),
  active: model.boolean().default(true),
})
