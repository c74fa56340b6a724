import { model } from '@medusajs/framework/utils'

export const Membership = model.define('membership', {
  id: model.id({ prefix: 'mship' }).primaryKey(),
  member_id: model.text(),
  organisation_id: model.text(),
  role: model.enum(['producer', 'manager', 'treasurer', 'booth']),
  started_at: model.dateTime(),
  ended_at: model.dateTime().nullable(),
})
