import { model } from '@medusajs/framework/utils'

/** Stands while another search engine than PostgreSQL has missed a change. */
export const SearchLag = model.define('search_lag', {
  engine: model.text().primaryKey(),
  since: model.dateTime(),
  failures: model.number(),
  reason: model.text(),
})
