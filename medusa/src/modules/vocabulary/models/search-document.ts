import { model } from '@medusajs/framework/utils'

/** The words that a product brought into the vocabulary, so that they leave with it, and its title for suggestions. */
export const SearchDocument = model.define('search_document', {
  product_id: model.text().primaryKey(),
  title_key: model.text().nullable(),
  words: model.array(),
  changed_at: model.dateTime().nullable(),
})
