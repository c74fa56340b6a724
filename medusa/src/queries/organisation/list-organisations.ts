import type { Knex } from '@medusajs/framework/mikro-orm/knex'
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

export async function listOrganisations(knex: Knex): Promise<OrganisationList> {
  const [row] = await statement.run(knex, [])
  return { organisations: (row?.organisations ?? []).map(toOrganisationCard) }
}
