import { model } from '@medusajs/framework/utils'

/** Provinces that cost the same. Without an organisation it holds for all that have set nothing of their own. */
export const DeliveryZone = model.define('delivery_zone', {
  id: model.id({ prefix: 'dzone' }).primaryKey(),
  organisation_id: model.text().nullable(),
  name: model.text(),
  province_codes: model.array(),
  position: model.number().default(0),
})
