import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { OrganisationBody } from '../../contracts/admin-organisation'
import { ok, type Result } from '../../domain/failure'
import { announce } from '../announce'
import { openStockLocations } from '../catalogue/open-stock-locations'
import { refuseDuplicate } from '../refuse-duplicate'
import { checkFields } from './organisation-fields'

export async function createOrganisation(
  container: MedusaContainer,
  fields: OrganisationBody,
): Promise<Result<{ id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = generateEntityId(undefined, 'org')
  const created = await refuseDuplicate(() =>
    knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
      const checked = await checkFields(sql, null, fields)
      if (!checked.ok) return checked
      await sql('organisation').insert({ id, ...checked.value })
      return ok({ id })
    }),
  )
  if (!created.ok) return created
  // Opening a place twice is harmless: what a crash leaves out here, the next import makes up for.
  await openStockLocations(container, [{ id, name: fields.name, address: fields.address }])
  await announce(container, 'organisation.changed', id)
  return created
}
