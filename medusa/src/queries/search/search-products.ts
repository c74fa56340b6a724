import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, SearchTypes } from '@medusajs/framework/types'
import type { CataloguePage } from '../../contracts/catalogue'
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
  query: string,
  filter: CatalogueFilter,
): Promise<CataloguePage> {
  let understood = await understandQuery(knex, query)
  if (understood?.is_stale) {
    await refresh()
    understood = await understandQuery(knex, query)
  }
  if (!understood) return emptyPage(filter.page)
  const result = await search.search({
    entity: PRODUCT_INDEX,
    fields: ['id'],
    filters: {
      q: understood.asked,
      ...(filter.category ? { category: filter.category } : {}),
      ...(filter.organisation ? { organisation: filter.organisation } : {}),
    },
    pagination: { skip: (filter.page - 1) * PAGE_SIZE, take: PAGE_SIZE },
    search_options: {
      match_strategy: understood.is_begun ? 'last' : 'all',
      facets: ['category', 'organisation'],
      disjunctive_facets: true,
      count: 'exact',
    },
  })
  const hits = await readHits(knex, {
    ids: result.hits.map((hit) => hit.id),
    categories: countsOf(result, 'category'),
    organisations: countsOf(result, 'organisation'),
    filter,
  })
  const total = result.metadata.count ?? hits.products.length
  return {
    ...hits,
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    ...(understood.corrected === undefined ? {} : { corrected_query: understood.corrected }),
  }
}

function countsOf(result: SearchTypes.SearchResult, field: string): Map<string, number> {
  const facet = result.facets?.[field]
  return new Map(facet?.type === 'value' ? facet.values.map(({ value, count }) => [value, count]) : [])
}

function emptyPage(page: number): CataloguePage {
  return { products: [], facets: { categories: [], organisations: [] }, total: 0, page, pages: 1 }
}
