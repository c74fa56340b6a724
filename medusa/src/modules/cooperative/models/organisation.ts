import { model } from '@medusajs/framework/utils'

// bank_* is where settlements go: it must never reach a public answer.
export const Organisation = model.define('organisation', {
  id: model.id({ prefix: 'org' }).primaryKey(),
  kind: model.enum(['network', 'cooperative', 'group']),
  parent_id: model.text().nullable(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  tagline: model.text().nullable(),
  story_id: model.text().nullable(),
  story_en: model.text().nullable(),
  area_code: model.text().nullable(),
  address: model.text().nullable(),
  whatsapp: model.text().nullable(),
  email: model.text().nullable(),
  logo_image_id: model.text().nullable(),
  nib: model.text().nullable(),
  bank_name: model.text().nullable(),
  bank_account_number: model.text().nullable(),
  bank_account_name: model.text().nullable(),
  stock_location_id: model.text().nullable(),
  status: model.enum(['active', 'closed']).default('active'),
})
