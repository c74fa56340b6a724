import { model } from '@medusajs/framework/utils'

export const Consent = model.define('consent', {
  id: model.id({ prefix: 'cons' }).primaryKey(),
  member_id: model.text(),
  subject: model.enum(['name', 'photo', 'story', 'village']),
  given_at: model.dateTime(),
  noted_by: model.text(),
  withdrawn_at: model.dateTime().nullable(),
  withdrawal_noted_by: model.text().nullable(),
})
