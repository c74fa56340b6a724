import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { namePlace } from '../../areas/name-area'
import { CATALOGUE, LEDGER, type Tagged } from '../../changes/tags'
import type { FacetValue } from '../../contracts/catalogue'
import type { HomePage } from '../../contracts/home'
import type { PublicMaker } from '../../contracts/maker'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { newestCards } from '../catalogue/cards-sql'
import { imageJson } from '../catalogue/image-json'
import { toCard, type CardRow } from '../catalogue/to-card'
import { listCollections } from '../collection/list-collections'
import { readPaidToMakers } from '../ledger/read-paid-to-makers'
import { publicMember } from '../member/public-member'
import { organisationCards } from '../organisation/list-organisations'
import { toOrganisationCard, type OrganisationRow } from '../organisation/organisation-card'
import { PreparedStatement } from '../prepared-statement'
import { readProduct } from '../product/read-product'

const SHOWN_PRODUCTS = 12
const SHOWN_COLLECTIONS = 3
const SHOWN_MAKERS = 7

type Row = {
  home: {
    newest: CardRow[]
    categories: FacetValue[]
    organisations: OrganisationRow[]
    makers: (Omit<PublicMaker, 'place'> & { area_code?: string })[]
    counts: HomePage['counts']
  }
}

const statement = new PreparedStatement<Row>(`
with offered as materialized (
  select p.id, d.organisation_id from ${publicProducts} where ${isPublished}
), making as materialized (
  select distinct s.member_id
  from maker_share s join (
    select distinct on (t.product_id) t.id from offered join maker_set t on t.product_id = offered.id
    where t.effective_from <= now() order by t.product_id, t.effective_from desc
  ) in_force on in_force.id = s.maker_set_id
)
select json_build_object(
  'newest', ${newestCards('true', String(SHOWN_PRODUCTS))},
  'categories', coalesce((
    select json_agg(json_build_object('handle', f.handle, 'name', f.name, 'count', f.count) order by f.rank, f.name)
    from (
      select c.handle, c.name, c.rank, count(*) as count
      from offered join product_category_product cp on cp.product_id = offered.id
      join product_category c on c.id = cp.product_category_id
        and c.is_active and not c.is_internal and c.deleted_at is null
      group by c.id
    ) f
  ), '[]'),
  'organisations', ${organisationCards},
  'makers', coalesce((
    select json_agg(json_strip_nulls(json_build_object(
      'handle', face.handle, 'name', face.name, 'area_code', face.area_code,
      'photo', ${imageJson('face.photo_image_id')}
    )) order by face.turn)
    from (
      select maker.*, md5(maker.id || (now() at time zone 'Asia/Jakarta')::date) as turn
      from making join ${publicMember} maker on maker.id = making.member_id
      where maker.photo_image_id is not null order by turn limit ${SHOWN_MAKERS}
    ) face
  ), '[]'),
  'counts', json_build_object(
    'products', (select count(*) from offered),
    'organisations', (select count(distinct organisation_id) from offered),
    'makers', (select count(*) from making)
  )
) as home`)

/** With one product in full, whose price is told part by part, and every day other makers who let themselves be seen. */
export async function readHome(knex: Knex): Promise<Tagged<HomePage>> {
  const [row] = await statement.run(knex, [])
  if (!row) throw new Error('The home page answers one row always')
  const newest = row.home.newest.map(toCard)
  const ready = newest.find((product) => product.availability !== 'sold_out')
  const example = ready && (await readProduct(knex, ready.handle))
  const { collections } = (await listCollections(knex)).page
  const page = {
    ...row.home,
    newest,
    collections: collections.filter(({ state }) => state === 'now').slice(0, SHOWN_COLLECTIONS),
    paid: await readPaidToMakers(knex),
    makers: row.home.makers.map(({ area_code, ...maker }) => {
      const place = namePlace(area_code)
      return place === undefined ? maker : { ...maker, place }
    }),
    organisations: sellersFirst(row.home.organisations).map(toOrganisationCard),
    ...(example ? { example: example.page } : {}),
  }
  return { page, tags: [CATALOGUE, LEDGER, ...(example?.tags ?? [])] }
}

/** Who comes to buy meets those who sell; each group keeps its order. */
function sellersFirst(organisations: readonly OrganisationRow[]): OrganisationRow[] {
  return organisations.toSorted((a, b) => Number(b.product_count > 0) - Number(a.product_count > 0))
}
