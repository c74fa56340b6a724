import { model } from '@medusajs/framework/utils'

export const LoginThrottle = model.define('login_throttle', {
  key: model.text().primaryKey(),
  failures: model.number(),
  locked_until: model.dateTime().nullable(),
})
