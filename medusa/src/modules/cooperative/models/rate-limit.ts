import { model } from '@medusajs/framework/utils'

export const RateLimit = model.define('rate_limit', {
  key: model.text().primaryKey(),
  used: model.number(),
  window_ends_at: model.dateTime(),
})
