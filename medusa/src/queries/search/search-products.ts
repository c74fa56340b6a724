import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, SearchTypes } from '@medusajs/framework/types'
import type { CataloguePage } from '../../contracts/catalogue'
import { isGoodReading, listReadings, wordReading, type Reading } from '../../domain/search/read-query'
import { PAGE_SIZE, type CatalogueFilter } from '../catalogue/list-products'
import { readHits } from './read-hits'
import { PRODUCT_INDEX } from './product-document'
import { understandQuery } from './understand-query'

type Engine = {
  knex: Knex
  search: ISearchModuleService
  /** Brings the index up to what the tables say. */
  refresh: () => Promise<void>
}

/** A page of what the words find, best first. The engine finds and counts; what is shown comes from the tables. */
export async function searchProducts(
  { knex, search, refresh }: Engine,
  { q, exact }: { q: string; exact: boolean },
  filter: CatalogueFilter,
): Promise<CataloguePage> {
  let understood = await understandQuery(knex, q, exact)
  if (understood?.is_stale) {
    await refresh()
    understood = await understandQuery(knex, q, exact)
  }
  if (!understood) return emptyPage(filter.page)
  const { reading, result, total } = await findBest(search, understood.words, filter)
  const hits = await readHits(knex, {
    ids: result.hits.map((hit) => hit.id),
    categories: countsOf(result, 'category'),
    organisations: countsOf(result, 'organisation'),
    filter,
  })
  const corrected_query = total > 0 ? wordReading(reading, understood.words) : undefined
  return {
    ...hits,
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    ...(corrected_query === undefined ? {} : { corrected_query }),
  }
}

type Found = { reading: Reading; result: SearchTypes.SearchResult; total: number }

/** Words that were guessed at or that nobody knows are left out where the others find more. */
async function findBest(
  search: ISearchModuleService,
  words: Reading,
  filter: CatalogueFilter,
): Promise<Found> {
  const [first = words, ...others] = listReadings(words)
  let best = await find(search, first, filter)
  for (const reading of others) {
    if (isGoodReading(best.reading, best.total)) break
    const found = await find(search, reading, filter)
    if (found.total > best.total) best = found
  }
  return best
}

async function find(search: ISearchModuleService, reading: Reading, filter: CatalogueFilter): Promise<Found> {
  const result = await search.search({
    entity: PRODUCT_INDEX,
    fields: ['id'],
    filters: {
      q: reading.map(({ asked }) => asked).join(' '),
      ...(filter.category ? { category: filter.category } : {}),
      ...(filter.organisation ? { organisation: filter.organisation } : {}),
    },
    pagination: { skip: (filter.page - 1) * PAGE_SIZE, take: PAGE_SIZE },
    search_options: {
      match_strategy: reading.at(-1)?.certainty === 'begun' ? 'last' : 'all',
      facets: ['category', 'organisation'],
      disjunctive_facets: true,
      count: 'exact',
    },
  })
  return { reading, result, total: result.metadata.count ?? result.hits.length }
}

function countsOf(result: SearchTypes.SearchResult, field: string): Map<string, number> {
  const facet = result.facets?.[field]
  return new Map(facet?.type === 'value' ? facet.values.map(({ value, count }) => [value, count]) : [])
}

function emptyPage(page: number): CataloguePage {
  return { products: [], facets: { categories: [], organisations: [] }, total: 0, page, pages: 1 }
}
