import { model } from '@medusajs/framework/utils'

export const Membership = model.define('membership', {
  id: model.id({ prefix: 'mship' }).primaryKey(),
  member_id: model.text(),
  organisation_id: model.text(),
  role: model.enum(['producer', 'manager', 'treasurer', 'booth']),
  /** Null: it came with the import, or before this was written down. */
  appointed_by: model.text().nullable(),
  started_at: model.dateTime(),
  ended_at: model.dateTime().nullable(),
})
