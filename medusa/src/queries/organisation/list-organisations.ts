import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { CATALOGUE, type Tagged } from '../../changes/tags'
import type { OrganisationList } from '../../contracts/organisation'
import { PreparedStatement } from '../prepared-statement'
import { organisationCardFields, toOrganisationCard, type OrganisationRow } from './organisation-card'
import { publicOrganisation } from './public-organisation'

export const organisationCards = `coalesce((
  select json_agg(
    json_strip_nulls(json_build_object(${organisationCardFields('org')}))
    order by array_position(array['network', 'cooperative', 'group'], org.kind), org.name
  )
  from ${publicOrganisation} org
), '[]'::json)`

const statement = new PreparedStatement<{ organisations: OrganisationRow[] }>(
  `select ${organisationCards} as organisations`,
)

export async function listOrganisations(knex: Knex): Promise<Tagged<OrganisationList>> {
  const [row] = await statement.run(knex, [])
  const organisations = (row?.organisations ?? []).map(toOrganisationCard)
  return { page: { organisations }, tags: [CATALOGUE] }
}
