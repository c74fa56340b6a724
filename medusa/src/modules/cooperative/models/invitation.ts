import { model } from '@medusajs/framework/utils'

// Only the hash of the link's token is kept: a copy of the database opens nothing.
export const Invitation = model.define('invitation', {
  id: model.id({ prefix: 'inv' }).primaryKey(),
  member_id: model.text().index(),
  token_hash: model.text().unique(),
  expires_at: model.dateTime(),
  used_at: model.dateTime().nullable(),
  created_by: model.text(),
})
