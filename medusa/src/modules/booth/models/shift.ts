import { model } from '@medusajs/framework/utils'

/** One person's session at a booth. The id is made by the device, so that it can open one offline. */
export const Shift = model
  .define('shift', {
    id: model.text().primaryKey(),
    booth_id: model.text(),
    member_id: model.text(),
    device_id: model.text(),
    opened_at: model.dateTime(),
    closed_at: model.dateTime().nullable(),
    opening_float_rupiah: model.number(),
  })
  .indexes([{ on: ['booth_id', 'opened_at'] }])
