import { model } from '@medusajs/framework/utils'

/** An expo with dates and a place, at which an organisation has booths. */
export const Exhibition = model
  .define('exhibition', {
    id: model.id({ prefix: 'exh' }).primaryKey(),
    handle: model.text(),
    name: model.text().searchable(),
    place: model.text(),
    area_code: model.text().nullable(),
    starts_on: model.text(),
    ends_on: model.text(),
    organisation_id: model.text(),
  })
  .indexes([{ on: ['handle'], unique: true, where: 'deleted_at IS NULL' }])
