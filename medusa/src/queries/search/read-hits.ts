import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { SearchTypes } from '@medusajs/framework/types'
import { loadAreas } from '../../areas/load-areas'
import type { CataloguePage, FacetValue, NamedHandle } from '../../contracts/catalogue'
import { PRICE_BANDS } from '../../domain/search/price-bands'
import { cardJson, isPublished, publicProducts, variantAndPrice } from '../catalogue/card-sql'
import { toCard, type CardRow } from '../catalogue/to-card'
import { PreparedStatement } from '../prepared-statement'
import type { ProductFilter } from './product-filter'

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

type Hits = { ids: readonly string[]; result: SearchTypes.SearchResult; filter: ProductFilter }
type Counts = ReadonlyMap<string, number>

/** The cards of the hits in their order and the names of the facets. What just left the shop is left out. */
export async function readHits(
  knex: Knex,
  { ids, result, filter }: Hits,
): Promise<Pick<CataloguePage, 'products' | 'facets'>> {
  const counts = (field: string) => countsOf(result, field)
  const categories = counts('category')
  const organisations = counts('organisation')
  const supply = counts('supply')
  const bands = counts('price_band')
  const [row] = await statement.run(knex, [
    ids,
    withChosen(categories, filter.category),
    withChosen(organisations, filter.organisation),
  ])
  if (!row) throw new Error('The hits answer one row always')
  return {
    products: row.products.map(toCard),
    facets: {
      categories: row.categories.map((facet) => counted(facet, categories)),
      organisations: row.organisations.map((facet) => counted(facet, organisations)),
      places: placesOf(counts('place'), filter.place),
      pickups: placesOf(counts('pickup'), filter.pickup),
      price_bands: PRICE_BANDS.map((band) => ({ ...band, count: bands.get(band.key) ?? 0 })).filter(
        ({ count, min, max }) => count > 0 || (min === filter.min && max === filter.max),
      ),
      supply: { ready: supply.get('ready') ?? 0, made_to_order: supply.get('made_to_order') ?? 0 },
      halal: counts('halal').get('true') ?? 0,
    },
  }
}

function countsOf(result: SearchTypes.SearchResult, field: string): Counts {
  const facet = result.facets?.[field]
  return new Map(facet?.type === 'value' ? facet.values.map(({ value, count }) => [value, count]) : [])
}

/** The value that is filtered by stays in sight when nothing is left of it. */
function withChosen(counts: Counts, chosen: string | undefined): string[] {
  return [...new Set([...counts.keys(), ...(chosen === undefined ? [] : [chosen])])]
}

function counted(facet: NamedHandle, counts: Counts): FacetValue {
  return { ...facet, count: counts.get(facet.handle) ?? 0 }
}

/** Each province followed by its kabupaten, in the order of their codes. */
function placesOf(counts: Counts, chosen: string | undefined): FacetValue[] {
  return withChosen(counts, chosen)
    .toSorted()
    .flatMap((code) => {
      const area = loadAreas().find(code)
      return area ? [counted({ handle: code, name: area.name }, counts)] : []
    })
}
