import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, type Result } from '../../domain/failure'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'
import { checkFields, type OrganisationFields } from './organisation-fields'

export async function createOrganisation(
  container: MedusaContainer,
  fields: OrganisationFields,
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
  if (created.ok) await announce(container, 'organisation.changed', id)
  return created
}
