import { model } from '@medusajs/framework/utils'

/** A code on its way to a number. The code itself is made from the id, and written down nowhere. */
export const LoginChallenge = model
  .define('login_challenge', {
    id: model.id({ prefix: 'lch' }).primaryKey(),
    phone: model.text(),
    locale: model.text(),
    tries: model.number().default(0),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['expires_at'] }])
