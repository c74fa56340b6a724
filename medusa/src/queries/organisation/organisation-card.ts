import type { OrganisationCard } from '../../contracts/catalogue'
import { namePlace } from '../../areas/name-area'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { imageJson } from '../catalogue/image-json'
import { organisationBranch } from './branch'

export type OrganisationRow = Omit<OrganisationCard, 'place'> & { area_code?: string }

/** One organisation's card; `alias` is its row in SQL. Products of the groups below it count as its own. */
export const organisationCardFields = (alias: string) => `
  'handle', ${alias}.handle, 'name', ${alias}.name, 'kind', ${alias}.kind, 'tagline', ${alias}.tagline,
  'area_code', ${alias}.area_code, 'logo', ${imageJson(`${alias}.logo_image_id`)},
  'product_count', (
    select count(*) from ${publicProducts}
    where ${isPublished} and d.organisation_id in ${organisationBranch(`array[${alias}.id]`)}
  )`

export function toOrganisationCard<Row extends OrganisationRow>(row: Row) {
  const { area_code, ...card } = row
  const place = namePlace(area_code)
  return place === undefined ? card : { ...card, place }
}
