import { model } from '@medusajs/framework/utils'

// name is the legal name: public answers show it only while a consent for it stands.
export const Member = model.define('member', {
  id: model.id({ prefix: 'mem' }).primaryKey(),
  code: model.text().unique().nullable(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  pseudonym: model.text(),
  phone: model.text().unique().nullable(),
  photo_image_id: model.text().nullable(),
  story_id: model.text().nullable(),
  story_en: model.text().nullable(),
  area_code: model.text().nullable(),
  status: model.enum(['invited', 'active', 'blocked']).default('invited'),
  sessions_valid_from: model.dateTime(),
})
