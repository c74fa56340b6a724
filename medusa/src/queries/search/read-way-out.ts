import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService } from '@medusajs/framework/types'
import type { WayOut } from '../../contracts/catalogue'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { newestCards } from '../catalogue/cards-sql'
import { toCard, type CardRow } from '../catalogue/to-card'
import { PreparedStatement } from '../prepared-statement'
import { PRODUCT_INDEX } from './product-document'
import { readHits } from './read-hits'
import { toSearchFilters, type ProductFilter } from './product-filter'
import type { Understood } from './understand-query'

const SHOWN = 8
/** Some of the newest may be sold out. */
const LOOKED_AT = 3 * SHOWN

/** What was bought most in the last months comes first, then what is new. */
const statement = new PreparedStatement<{ popular: CardRow[] }>(`
with sold as (
  select a.product_id, sum(a.quantity) as pieces from attribution a
  where a.sale_at > now() - interval '180 days' group by a.product_id
), best as materialized (
  select p.id from sold join (${publicProducts}) on p.id = sold.product_id
  where ${isPublished} order by sold.pieces desc, p.id limit ${SHOWN}
)
select ${newestCards('p.id in (select id from best)', String(SHOWN))}::jsonb
  || ${newestCards('p.id not in (select id from best)', String(LOOKED_AT))}::jsonb as popular`)

type Asked = { understood: Understood | undefined; filter: ProductFilter }

/** For who found nothing: words that are near, the same words without the filters, and what others liked. */
export async function readWayOut(
  knex: Knex,
  search: ISearchModuleService,
  { understood, filter }: Asked,
): Promise<WayOut> {
  const isFiltered = Object.keys(toSearchFilters(filter)).length > 0
  const q = understood?.words.map(({ word }) => word.asked).join(' ') ?? ''
  const [[row], whole, without] = await Promise.all([
    statement.run(knex, []),
    search.search({
      entity: PRODUCT_INDEX,
      fields: ['id'],
      pagination: { skip: 0, take: 1, order: { created_at: 'DESC' } },
      search_options: {
        facets: ['category', 'place'].map((field) => ({ field, type: 'value', limit: 600 })),
      },
    }),
    isFiltered ? countMatches(search, q) : 0,
  ])
  const { facets } = await readHits(knex, { ids: [], result: whole, filter: {} })
  return {
    nearest: understood?.nearest ?? [],
    popular: (row?.popular ?? [])
      .map(toCard)
      .filter(({ availability }) => availability !== 'sold_out')
      .slice(0, SHOWN),
    categories: facets.categories,
    places: facets.places.filter(({ handle }) => !handle.includes('.')),
    ...(without > 0 ? { total_without_filters: without } : {}),
  }
}

async function countMatches(search: ISearchModuleService, q: string): Promise<number> {
  const result = await search.search({
    entity: PRODUCT_INDEX,
    fields: ['id'],
    filters: q === '' ? {} : { q },
    pagination: { skip: 0, take: 1 },
    search_options: { match_strategy: 'all', count: 'exact' },
  })
  return result.metadata.count ?? 0
}
