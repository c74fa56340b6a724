import { model } from '@medusajs/framework/utils'

/** A smaller encoding of one size of a picture, made after somebody asked for it. A new one changes no page. */
export const AvifVariant = model
  .define('avif_variant', {
    id: model.id({ prefix: 'avif' }).primaryKey(),
    image_id: model.text(),
    width: model.number(),
    file_key: model.text(),
    bytes: model.number(),
  })
  .indexes([{ on: ['image_id', 'width'], unique: true, where: 'deleted_at IS NULL' }])
