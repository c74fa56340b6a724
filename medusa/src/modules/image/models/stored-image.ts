import { model } from '@medusajs/framework/utils'

export type KeptVariant = { width: number; format: string; file_key: string; bytes: number }

/** A picture as it was re-encoded here. Medusa's product module owns the table name "image", hence the longer one. */
export const StoredImage = model
  .define('stored_image', {
    id: model.id({ prefix: 'img' }).primaryKey(),
    sha256: model.text(),
    width: model.number(),
    height: model.number(),
    blur: model.text().nullable(),
    variants: model.json<KeptVariant[]>(),
    created_by: model.text().nullable(),
    /** Since when it is a member's portrait no more. Only the database writes it. */
    taken_back_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['sha256'], unique: true, where: 'deleted_at IS NULL' }])
