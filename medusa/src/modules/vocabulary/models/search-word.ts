import { model } from '@medusajs/framework/utils'

/** A word that at least one product in the shop uses; a misspelt word is corrected to one of these. */
export const SearchWord = model.define('search_word', {
  word: model.text().primaryKey(),
  term: model.text().index(),
  documents: model.number(),
})
