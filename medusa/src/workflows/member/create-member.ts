import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, type Result } from '../../domain/failure'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'
import { freeHandle } from './free-handle'
import { checkMember, type MemberFields } from './member-fields'
import { checkPlaces, writeMemberships, type Place } from './set-memberships'

/** A new member with her places; she can log in once she has been invited. */
export async function createMember(
  container: MedusaContainer,
  fields: Omit<MemberFields, 'handle'> & { handle: string | null },
  places: Place[],
  created_by: string,
): Promise<Result<{ id: string }>> {
  const checked = checkMember({
    ...fields,
    handle: fields.handle ?? (await freeHandle(container, fields.pseudonym)),
  })
  if (!checked.ok) return checked
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = generateEntityId(undefined, 'mem')
  const created = await refuseDuplicate(() =>
    knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
      const known = await checkPlaces(sql, places)
      if (!known.ok) return known
      await sql('member').insert({ id, ...checked.value, sessions_valid_from: new Date() })
      await writeMemberships(sql, id, places, created_by)
      return ok({ id })
    }),
  )
  if (created.ok) await announce(container, 'member.changed', id)
  return created
}
