import { model } from '@medusajs/framework/utils'

/** What one organisation sends, or keeps ready, of one order. Its lines carry `metadata.parcel_id`. */
export const Parcel = model
  .define('parcel', {
    id: model.id({ prefix: 'prc' }).primaryKey(),
    order_id: model.text(),
    organisation_id: model.text(),
    mode: model.enum(['courier', 'pickup']),
    delivery_rupiah: model.number(),
    weight_gram: model.number(),
    state: model.enum(['waiting', 'packed', 'handed_over', 'picked_up', 'cancelled']).default('waiting'),
    courier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    fulfillment_id: model.text().nullable(),
    packed_at: model.dateTime().nullable(),
    handed_over_at: model.dateTime().nullable(),
    picked_up_at: model.dateTime().nullable(),
    changed_by_member_id: model.text().nullable(),
  })
  .indexes([{ on: ['order_id', 'organisation_id'], unique: true }, { on: ['organisation_id', 'state'] }])
