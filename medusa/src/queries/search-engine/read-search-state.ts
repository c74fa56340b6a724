import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readMeilisearch } from '../../config/meilisearch'
import { countInMeilisearch } from './ask-meilisearch'
import { PRODUCT_INDEX } from '../search/product-document'

type Row = {
  provider: string | null
  physical_name: string | null
  documents: number
  words: number
  stale_notes: number
  lag: { since: string; failures: number; reason: string } | null
}

export type SearchState = Row & {
  /** Only when Meilisearch is the one that is asked. */
  meilisearch?: { answers: true; documents: number | undefined } | { answers: false; reason: string }
}

/** Who answers searches, what it holds, and what it does not know yet. */
export async function readSearchState(knex: Knex): Promise<SearchState> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select v.provider, v.physical_name, coalesce(held.document_count, 0)::int as documents,
       (select count(*)::int from search_word) as words, (select count(*)::int from search_stale) as stale_notes,
       (select json_build_object('since', since, 'failures', failures, 'reason', reason) from search_lag
         where engine = 'meilisearch') as lag
     from search_index i
     left join search_index_version v
       on v.search_index_id = i.id and v.version = i.active_version and v.deleted_at is null
     left join search_postgres_index held on held.name = v.physical_name
     where i.name = ? and i.deleted_at is null`,
    [PRODUCT_INDEX],
  )
  const row = rows[0]
  if (!row) throw new Error('The search has no index yet: run `npm start` once.')
  return row.provider === 'meilisearch' ? { ...row, meilisearch: await ask(row.physical_name ?? '') } : row
}

async function ask(index: string): Promise<SearchState['meilisearch']> {
  const config = readMeilisearch()
  if (!config) return { answers: false, reason: 'MEILISEARCH_HOST is not set' }
  try {
    return { answers: true, documents: await countInMeilisearch(config, index) }
  } catch (error) {
    return { answers: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Who really answers the next search. */
export function nameAnswering({ provider, lag, meilisearch }: SearchState): string {
  if (provider !== 'meilisearch') return provider ?? 'none'
  const isAsked = lag === null && meilisearch?.answers === true && meilisearch.documents !== undefined
  return isAsked ? 'meilisearch' : 'search-postgres in place of meilisearch'
}
