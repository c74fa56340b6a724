import { model } from '@medusajs/framework/utils'

/** A product whose searchable text may have changed. Written by triggers, in the transaction of the change itself. */
export const SearchStale = model.define('search_stale', {
  product_id: model.text().primaryKey(),
})
