import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { CataloguePage, FacetValue } from '../../contracts/catalogue'
import { organisationBranch } from '../organisation/branch'
import { PreparedStatement } from '../prepared-statement'
import { cardJson, isPublished, publicProducts, variantAndPrice } from './card-sql'
import { toCard, type CardRow } from './to-card'

export const PAGE_SIZE = 24

export type CatalogueFilter = { category?: string; organisation?: string; page: number }

type Row = {
  page: { total: number; products: CardRow[]; categories: FacetValue[]; organisations: FacetValue[] }
}

/** $1 category handle, $2 organisation handle, $3 offset. A category holds those below it, an organisation too. */
const inCategory = `exists (
  select 1 from product_category_product cp
  join product_category c on c.id = cp.product_category_id and c.deleted_at is null
  join product_category chosen on chosen.handle = $1 and chosen.deleted_at is null
  where cp.product_id = p.id and (c.id = chosen.id or c.mpath like chosen.mpath || '%')
)`

const inOrganisation = `d.organisation_id in ${organisationBranch('array(select id from organisation where handle = $2)')}`

function listingSql(byCategory: boolean, byOrganisation: boolean): string {
  return `
with recursive covers as (
  select id as top, id from organisation where deleted_at is null
  union all
  select c.top, o.id from covers c join organisation o on o.parent_id = c.id where o.deleted_at is null
), matched as materialized (
  select p.id, p.created_at, d.organisation_id,
    ${byCategory ? inCategory : '$1::text is null'} as in_category,
    ${byOrganisation ? inOrganisation : '$2::text is null'} as in_organisation
  from ${publicProducts} where ${isPublished}
), shown as (
  select id, created_at from matched where in_category and in_organisation
  order by created_at desc, id desc limit ${PAGE_SIZE} offset $3
)
select json_build_object(
  'total', (select count(*) from matched where in_category and in_organisation),
  'products', coalesce((
    select json_agg(${cardJson} order by shown.created_at desc, shown.id desc)
    from shown join product p on p.id = shown.id
    join product_detail d on d.product_id = p.id and d.deleted_at is null
    join organisation o on o.id = d.organisation_id
    ${variantAndPrice}
  ), '[]'),
  'categories', coalesce((
    select json_agg(json_build_object('handle', c.handle, 'name', c.name, 'count', coalesce(f.count, 0)) order by c.rank, c.name)
    from product_category c left join (
      select top.id, count(distinct m.id) as count
      from matched m join product_category_product cp on cp.product_id = m.id
      join product_category own on own.id = cp.product_category_id and own.deleted_at is null
      join product_category top on own.mpath like top.mpath || '%'
      where m.in_organisation group by top.id
    ) f on f.id = c.id
    where c.is_active and not c.is_internal and c.deleted_at is null and (f.count > 0 or c.handle = $1)
  ), '[]'),
  'organisations', coalesce((
    select json_agg(json_build_object('handle', o.handle, 'name', o.name, 'count', coalesce(f.count, 0)) order by o.name)
    from organisation o left join (
      select covers.top, sum(m.count)::int as count
      from covers join (
        select organisation_id, count(*) from matched where in_category group by organisation_id
      ) m on m.organisation_id = covers.id
      group by covers.top
    ) f on f.top = o.id
    where o.status = 'active' and o.deleted_at is null and (f.count > 0 or o.handle = $2)
  ), '[]')
) as page`
}

// One text for each set of filters: PostgreSQL then plans without the joins that nobody asked for.
const statements = [false, true].map((byCategory) =>
  [false, true].map((byOrganisation) => new PreparedStatement<Row>(listingSql(byCategory, byOrganisation))),
)

/** A page of the catalogue, newest first, with counts for the filters: each counted as if it alone were lifted. */
export async function listProducts(knex: Knex, filter: CatalogueFilter): Promise<CataloguePage> {
  const statement = statements[filter.category ? 1 : 0]?.[filter.organisation ? 1 : 0]
  if (!statement) throw new Error('A statement stands for each set of filters')
  const offset = (filter.page - 1) * PAGE_SIZE
  const [row] = await statement.run(knex, [filter.category ?? null, filter.organisation ?? null, offset])
  if (!row) throw new Error('The listing answers one row always')
  const { total, products, categories, organisations } = row.page
  return {
    products: products.map(toCard),
    facets: { categories, organisations },
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}
