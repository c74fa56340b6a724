import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { namePlace } from '../../areas/name-area'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { MakerPage } from '../../contracts/maker'
import { newestCards } from '../catalogue/cards-sql'
import { imageJson } from '../catalogue/image-json'
import { toCard, type CardRow } from '../catalogue/to-card'
import { makersInForce } from '../member/makers-in-force'
import { publicMember } from '../member/public-member'
import { publicOrganisation } from '../organisation/public-organisation'
import { PreparedStatement } from '../prepared-statement'

const SHOWN_PRODUCTS = 48

type Row = { maker: Omit<MakerPage, 'place' | 'products'> & { area_code?: string; products: CardRow[] } }

// Starting from her own shares keeps this to her products however large the catalogue is.
const madeByHer = `p.id in (
    select t.product_id from maker_share s join maker_set t on t.id = s.maker_set_id where s.member_id = maker.id
  ) and maker.id in (select member_id from ${makersInForce('p.id')} share)`

const statement = new PreparedStatement<Row>(`
select json_strip_nulls(json_build_object(
  'handle', maker.handle, 'name', maker.name, 'area_code', maker.area_code,
  'photo', ${imageJson('maker.photo_image_id')}, 'story_id', maker.story_id, 'story_en', maker.story_en,
  'may_be_told', maker.may_be_told,
  'organisations', coalesce((
    select json_agg(json_build_object('handle', org.handle, 'name', org.name) order by org.name)
    from ${publicOrganisation} org
    where org.id in (
      select ship.organisation_id from membership ship
      where ship.member_id = maker.id and ship.role = 'producer'
        and ship.started_at <= now() and (ship.ended_at is null or ship.ended_at > now())
        and ship.deleted_at is null
    )
  ), '[]'),
  'products', ${newestCards(madeByHer, String(SHOWN_PRODUCTS))}
)) as maker
from ${publicMember} maker
where maker.handle = $1 and exists (
  select 1 from membership ship where ship.member_id = maker.id and ship.role = 'producer' and ship.deleted_at is null
)`)

/** A maker as the public may see her; undefined for anyone who never was a producer. */
export async function readMaker(knex: Knex, handle: string): Promise<Tagged<MakerPage> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const { area_code, products, ...maker } = row.maker
  const place = namePlace(area_code)
  const page = { ...maker, ...(place === undefined ? {} : { place }), products: products.map(toCard) }
  return { page, tags: [CATALOGUE] }
}
