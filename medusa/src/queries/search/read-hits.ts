import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { CataloguePage, FacetValue, NamedHandle } from '../../contracts/catalogue'
import { cardJson, isPublished, publicProducts, variantAndPrice } from '../catalogue/card-sql'
import type { CatalogueFilter } from '../catalogue/list-products'
import { toCard, type CardRow } from '../catalogue/to-card'
import { PreparedStatement } from '../prepared-statement'

type Row = { products: CardRow[]; categories: NamedHandle[]; organisations: NamedHandle[] }

/** $1 product ids in their order, $2 category handles, $3 organisation handles. */
const statement = new PreparedStatement<Row>(`
select
  coalesce((
    select json_agg(${cardJson} order by hit.position)
    from unnest($1::text[]) with ordinality as hit (id, position)
    join (${publicProducts}) on p.id = hit.id
    ${variantAndPrice}
    where ${isPublished}
  ), '[]') as products,
  coalesce((
    select json_agg(json_build_object('handle', c.handle, 'name', c.name) order by c.rank, c.name)
    from product_category c
    where c.handle = any($2::text[]) and c.is_active and not c.is_internal and c.deleted_at is null
  ), '[]') as categories,
  coalesce((
    select json_agg(json_build_object('handle', o.handle, 'name', o.name) order by o.name)
    from organisation o where o.handle = any($3::text[]) and o.status = 'active' and o.deleted_at is null
  ), '[]') as organisations`)

type Hits = {
  ids: readonly string[]
  categories: ReadonlyMap<string, number>
  organisations: ReadonlyMap<string, number>
  filter: CatalogueFilter
}

/** The cards of the hits in their order and the names of the facets. What just left the shop is left out. */
export async function readHits(knex: Knex, hits: Hits): Promise<Pick<CataloguePage, 'products' | 'facets'>> {
  const [row] = await statement.run(knex, [
    hits.ids,
    withChosen(hits.categories, hits.filter.category),
    withChosen(hits.organisations, hits.filter.organisation),
  ])
  if (!row) throw new Error('The hits answer one row always')
  return {
    products: row.products.map(toCard),
    facets: {
      categories: row.categories.map((facet) => counted(facet, hits.categories)),
      organisations: row.organisations.map((facet) => counted(facet, hits.organisations)),
    },
  }
}

/** The value that is filtered by stays in sight when nothing is left of it. */
function withChosen(counts: ReadonlyMap<string, number>, chosen: string | undefined): string[] {
  return [...new Set([...counts.keys(), ...(chosen === undefined ? [] : [chosen])])]
}

function counted(facet: NamedHandle, counts: ReadonlyMap<string, number>): FacetValue {
  return { ...facet, count: counts.get(facet.handle) ?? 0 }
}
