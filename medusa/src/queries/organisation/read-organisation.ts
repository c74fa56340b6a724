import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { namePlace } from '../../areas/name-area'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { ImageRef } from '../../contracts/catalogue'
import type { OrganisationPage } from '../../contracts/organisation'
import { newestCards } from '../catalogue/cards-sql'
import { imageJson } from '../catalogue/image-json'
import { toCard, type CardRow } from '../catalogue/to-card'
import { publicMember } from '../member/public-member'
import { PreparedStatement } from '../prepared-statement'
import { organisationBranch } from './branch'
import { organisationCardFields, toOrganisationCard, type OrganisationRow } from './organisation-card'
import { publicOrganisation } from './public-organisation'

const SHOWN_PRODUCTS = 24
const SHOWN_MAKERS = 60

type Detail = OrganisationRow &
  Omit<OrganisationPage, keyof OrganisationRow | 'place' | 'children' | 'makers' | 'products'> & {
    children: OrganisationRow[]
    makers: { handle: string; name: string; photo?: ImageRef; area_code?: string }[]
    products: CardRow[]
  }

const branch = organisationBranch('array[org.id]')

const statement = new PreparedStatement<{ organisation: Detail }>(`
select json_strip_nulls(json_build_object(
  ${organisationCardFields('org')},
  'story_id', org.story_id, 'story_en', org.story_en, 'address', org.address, 'whatsapp', org.whatsapp,
  'email', org.email, 'nib', org.nib,
  'parent', (
    select json_build_object('handle', up.handle, 'name', up.name)
    from ${publicOrganisation} up where up.id = org.parent_id
  ),
  'children', coalesce((
    select json_agg(json_build_object(${organisationCardFields('child')}) order by child.name)
    from ${publicOrganisation} child where child.parent_id = org.id
  ), '[]'),
  'makers', coalesce((
    select json_agg(json_build_object(
      'handle', maker.handle, 'name', maker.name, 'area_code', maker.area_code,
      'photo', ${imageJson('maker.photo_image_id')}
    ) order by maker.name)
    from (
      select maker.* from ${publicMember} maker
      where maker.id in (
        select ship.member_id from membership ship
        where ship.organisation_id in ${branch} and ship.role = 'producer'
          and ship.started_at <= now() and (ship.ended_at is null or ship.ended_at > now())
          and ship.deleted_at is null
      )
      order by maker.name limit ${SHOWN_MAKERS}
    ) maker
  ), '[]'),
  'products', ${newestCards(`d.organisation_id in ${branch}`, String(SHOWN_PRODUCTS))}
)) as organisation
from ${publicOrganisation} org where org.handle = $1`)

/** Undefined when there is no such organisation, or it is closed. */
export async function readOrganisation(
  knex: Knex,
  handle: string,
): Promise<Tagged<OrganisationPage> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const { children, makers, products, ...own } = row.organisation
  const page = {
    ...toOrganisationCard(own),
    children: children.map(toOrganisationCard),
    makers: makers.map(({ area_code, ...maker }) => {
      const place = namePlace(area_code)
      return place === undefined ? maker : { ...maker, place }
    }),
    products: products.map(toCard),
  }
  return { page, tags: [CATALOGUE] }
}
