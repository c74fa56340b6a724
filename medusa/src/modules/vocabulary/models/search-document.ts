import { model } from '@medusajs/framework/utils'

/** The words that a product brought into the vocabulary, so that they leave with it. */
export const SearchDocument = model.define('search_document', {
  product_id: model.text().primaryKey(),
  words: model.array(),
  changed_at: model.dateTime().nullable(),
})
