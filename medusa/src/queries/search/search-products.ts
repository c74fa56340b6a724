import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, SearchTypes } from '@medusajs/framework/types'
import type { CataloguePage } from '../../contracts/catalogue'
import {
  isGoodReading,
  leftOut,
  listReadings,
  relaxReading,
  wordReading,
  type Reading,
} from '../../domain/search/read-query'
import { MOST_COUNTED } from '../../domain/search/most-counted'
import { PRODUCT_INDEX } from './product-document'
import {
  FACETS,
  PAGE_SIZE,
  toOrder,
  toSearchFilters,
  type ProductFilter,
  type ProductPaging,
} from './product-filter'
import { readHits } from './read-hits'
import { readWayOut } from './read-way-out'
import { isSearchStale, understandQuery, type Understood } from './understand-query'

type Engine = {
  knex: Knex
  search: ISearchModuleService
  /** Brings the index up to what the tables say. */
  refresh: () => Promise<void>
}

type Asked = { q?: string; exact: boolean; filter: ProductFilter; paging: ProductPaging }
type Found = { reading: Reading; result: SearchTypes.SearchResult; total: number }

/**
 * A page of the catalogue: what the words find, best first, or without words all, newest first. The engine finds and
 * counts; what is shown comes from the tables.
 */
export async function searchProducts(
  { knex, search, refresh }: Engine,
  asked: Asked,
): Promise<CataloguePage> {
  const understood = await understandFresh(knex, asked, refresh)
  const found = await findBest(search, understood, asked)
  const { result, total } = found
  const { filter, paging } = asked
  const hits = await readHits(knex, { ids: result.hits.map(({ id }) => id), result, filter })
  const page = {
    ...hits,
    total,
    ...(total >= MOST_COUNTED ? { is_more: true as const } : {}),
    page: paging.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
  if (total > 0) return { ...page, ...tellReading(found.reading, understood) }
  return { ...page, way_out: await readWayOut(knex, search, { understood, filter }) }
}

async function understandFresh(
  knex: Knex,
  { q, exact }: Asked,
  refresh: () => Promise<void>,
): Promise<Understood | undefined> {
  const understood = q === undefined ? undefined : await understandQuery(knex, q, exact)
  const isStale = understood ? understood.is_stale : await isSearchStale(knex)
  if (!isStale) return understood
  await refresh()
  return q === undefined ? undefined : understandQuery(knex, q, exact)
}

/** Words that were guessed at, that nobody knows or that only praise are left out where the others find more. */
async function findBest(
  search: ISearchModuleService,
  understood: Understood | undefined,
  asked: Asked,
): Promise<Found> {
  const words = understood?.words.map(({ word }) => word) ?? []
  if (asked.q !== undefined && words.length === 0) return nothing()
  const [first = words, ...others] = listReadings(words)
  let best = await find(search, first, asked)
  for (const reading of others) {
    if (isGoodReading(best.reading, best.total)) break
    const found = await find(search, reading, asked)
    if (found.total > best.total) best = found
  }
  for (const row of asked.exact ? [] : relaxReading(words)) {
    if (best.total > 0) break
    const all = await Promise.all(row.map((reading) => find(search, reading, asked)))
    for (const found of all) if (found.total > best.total) best = found
  }
  return best
}

async function find(search: ISearchModuleService, reading: Reading, asked: Asked): Promise<Found> {
  const { filter, paging } = asked
  const q = reading.map(({ asked: term }) => term).join(' ')
  const order = toOrder(paging.sort, q !== '')
  const result = await search.search({
    entity: PRODUCT_INDEX,
    fields: ['id'],
    filters: { ...toSearchFilters(filter), ...(q === '' ? {} : { q }) },
    pagination: {
      skip: (paging.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      ...(order ? { order } : {}),
    },
    search_options: {
      match_strategy: reading.at(-1)?.certainty === 'begun' ? 'last' : 'all',
      facets: FACETS.map((field) => ({ field, type: 'value' as const, limit: 600 })),
      disjunctive_facets: true,
      count: 'exact',
    },
  })
  return { reading, result, total: result.metadata.count ?? result.hits.length }
}

/** A query without a single letter or digit. */
function nothing(): Found {
  return { reading: [], result: { hits: [], metadata: { skip: 0, take: PAGE_SIZE, count: 0 } }, total: 0 }
}

function tellReading(
  reading: Reading,
  understood: Understood | undefined,
): Pick<CataloguePage, 'corrected_query' | 'left_out'> {
  if (!understood) return {}
  const corrected_query = wordReading(
    reading,
    understood.words.map(({ word }) => word),
  )
  const left_out = leftOut(reading, understood.words)
  return {
    ...(corrected_query === undefined ? {} : { corrected_query }),
    ...(left_out.length === 0 ? {} : { left_out }),
  }
}
