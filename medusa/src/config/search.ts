import { readMeilisearch } from './meilisearch'

const POSTGRES = {
  resolve: './src/providers/search-postgres',
  id: 'search-postgres',
  options: { language: 'indonesian' },
}

/** Each batch is waited for, and Meilisearch is quicker with few large ones. */
const MEILISEARCH_BATCH = 500

/** PostgreSQL's own text search; with MEILISEARCH_HOST Meilisearch before it, and PostgreSQL for when that fails. */
export function searchModule() {
  const resolve = '@medusajs/medusa/search'
  const meilisearch = readMeilisearch()
  if (!meilisearch) return { resolve, options: { providers: [POSTGRES] } }
  const { indexPrefix, ...connection } = meilisearch
  const provider = { resolve: './src/providers/search-meilisearch', id: 'meilisearch', options: connection }
  return {
    resolve,
    options: {
      providers: [POSTGRES, provider],
      default_provider: 'meilisearch',
      index_prefix: indexPrefix,
      reindex: { batch_size: MEILISEARCH_BATCH },
    },
  }
}
