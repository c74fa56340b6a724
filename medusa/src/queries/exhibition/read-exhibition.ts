import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { CATALOGUE, EXHIBITIONS, type Tagged } from '../../changes/tags'
import type { ExhibitionPage } from '../../contracts/exhibition'
import { newestCards } from '../catalogue/cards-sql'
import { toCard, type CardRow } from '../catalogue/to-card'
import { organisationBranch } from '../organisation/branch'
import { publicOrganisation } from '../organisation/public-organisation'
import { PreparedStatement } from '../prepared-statement'
import { exhibitionFields, toExhibitionCard, type ExhibitionRow } from './to-exhibition-card'

const SHOWN_PRODUCTS = 24

type Row = {
  now: Date
  exhibition: ExhibitionRow & { booths: ExhibitionPage['booths']; chosen: CardRow[]; products: CardRow[] }
}

const itsOrganisations = `array(
  select b.organisation_id from booth b where b.exhibition_id = e.id and b.deleted_at is null
)`

const chosenForIt = `p.collection_id in (
  select c.id from product_collection c where c.metadata ->> 'exhibition' = e.handle and c.deleted_at is null
)`

const statement = new PreparedStatement<Row>(`
select now() as now, json_strip_nulls(json_build_object(
  ${exhibitionFields},
  'booths', coalesce((
    select json_agg(json_build_object(
      'name', b.name, 'organisation', json_build_object('handle', org.handle, 'name', org.name)
    ) order by b.name)
    from booth b join ${publicOrganisation} org on org.id = b.organisation_id
    where b.exhibition_id = e.id and b.deleted_at is null
  ), '[]'),
  'chosen', ${newestCards(chosenForIt, String(SHOWN_PRODUCTS))},
  'products', ${newestCards(`d.organisation_id in ${organisationBranch(itsOrganisations)}`, String(SHOWN_PRODUCTS))}
)) as exhibition
from exhibition e where e.handle = $1 and e.deleted_at is null`)

export async function readExhibition(
  knex: Knex,
  handle: string,
): Promise<Tagged<ExhibitionPage> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const { booths, chosen, products, ...card } = row.exhibition
  const page = {
    ...toExhibitionCard(card, row.now),
    booths,
    chosen: chosen.map(toCard),
    products: products.map(toCard),
  }
  return { page, tags: [EXHIBITIONS, CATALOGUE] }
}
