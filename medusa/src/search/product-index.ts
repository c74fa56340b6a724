import { container as application } from '@medusajs/framework'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { SearchTypes } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, defineSearchIndex, search } from '@medusajs/framework/utils'
import { MEILISEARCH_SETTINGS } from '../config/meilisearch-settings'
import { PRODUCT_INDEX, toIndexedProduct, type ProductText } from '../queries/search/product-document'
import { readProductTexts, readProductTextsAfter } from '../queries/search/read-documents'
import { holdRefreshes } from '../workflows/search/hold-refreshes'
import { lockSearch } from '../workflows/search/lock-search'
import { recordWords, toProductWords } from '../workflows/search/record-words'

const BATCH = 500

/** Raise it whenever domain/search reads texts differently: the next start then builds the index anew beside the old one. */
const READING = 2

// Titles, names and texts come in as terms already: word forms and spellings are settled by domain/search, the same for
// every engine. Changes do not come as events but as notes in search_stale, which no crash loses.
export default defineSearchIndex({
  name: PRODUCT_INDEX,
  entity: 'product',
  fields: search.define({
    id: search.keyword().filterable(),
    title: search.text(),
    title_terms: search.text().searchable({ weight: 3 }).retrievable(false),
    name_terms: search.text().searchable({ weight: 2 }).retrievable(false),
    text_terms: search.text().searchable({ weight: 1 }).retrievable(false),
    category: search.keyword().array().filterable().facetable(),
    organisation: search.keyword().array().filterable().facetable(),
    place: search.keyword().array().filterable().facetable(),
    pickup: search.keyword().array().filterable().facetable(),
    price_rupiah: search.integer().filterable().sortable(),
    price_band: search.keyword().filterable().facetable(),
    supply: search.keyword().filterable().facetable(),
    halal: search.boolean().filterable().facetable(),
    created_at: search.integer().sortable(),
  }),
  settings: {
    typo_tolerance: { enabled: false },
    provider_options: {
      meilisearch: MEILISEARCH_SETTINGS,
      'search-postgres': { tie_break: 'created_at', reading: READING },
    },
  },
  async *seed({ last_key, catchup }) {
    const knex: Knex = application.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (catchup) yield* holdRefreshes(knex, changedSince(knex, catchup.since))
    else yield* everything(knex, last_key ?? '')
  },
})

async function* everything(knex: Knex, after: string): AsyncGenerator<SearchTypes.SearchMutation[]> {
  for (let last = after; ;) {
    const texts = await readProductTextsAfter(knex, last, BATCH)
    const end = texts.at(-1)
    if (!end) return
    yield [{ action: 'upsert', documents: await learn(knex, texts) }]
    last = end.id
  }
}

/** What a refresh wrote into the index that serves while this one was being built. */
async function* changedSince(knex: Knex, since: Date): AsyncGenerator<SearchTypes.SearchMutation[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(
    'select product_id from search_document where changed_at >= ? order by product_id',
    [since],
  )
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map((row) => row.product_id)
    const texts = await readProductTexts(knex, ids)
    const present = new Set(texts.map(({ id }) => id))
    const gone = ids.filter((id) => !present.has(id))
    yield [
      { action: 'upsert', documents: await learn(knex, texts) },
      ...(gone.length > 0 ? [{ action: 'delete' as const, filters: { id: gone } }] : []),
    ]
  }
}

async function learn(knex: Knex, texts: readonly ProductText[]) {
  const products = texts.map(toIndexedProduct)
  await knex.transaction(async (sql) => {
    await lockSearch(sql)
    const words = products.map(toProductWords)
    await recordWords(sql, words, [], false)
  })
  return products.map(({ document }) => document)
}
