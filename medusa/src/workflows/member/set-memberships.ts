import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { Role } from '../../domain/access/rules'
import { ok, refuse, type Result } from '../../domain/failure'
import { announce } from '../announce'

export type Place = { organisation_id: string; role: Role }

/** Makes the places a member holds exactly these: what is missing ends today, what is new begins today. */
export async function setMemberships(
  container: MedusaContainer,
  member_id: string,
  places: Place[],
  appointed_by: string,
): Promise<Result<{ id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const set = await knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
    const member = await sql('member').where({ id: member_id, deleted_at: null }).forUpdate().first('id')
    if (!member) return refuse('not_found', 'Anggota ini tidak ada. Kembali ke daftar anggota.')
    const known = await checkPlaces(sql, places)
    if (!known.ok) return known
    await writeMemberships(sql, member_id, places, appointed_by)
    return ok({ id: member_id })
  })
  if (set.ok) await announce(container, 'member.changed', member_id)
  return set
}

export async function checkPlaces(sql: Knex, places: Place[]): Promise<Result<null>> {
  const wanted = [...new Set(places.map((place) => place.organisation_id))]
  const known = await sql('organisation').whereIn('id', wanted).whereNull('deleted_at').pluck('id')
  if (known.length === wanted.length) return ok(null)
  return refuse(
    'organisation_unknown',
    'Ada organisasi yang tidak dikenal. Pilih lagi dari daftar.',
    'memberships',
  )
}

export async function writeMemberships(
  sql: Knex,
  member_id: string,
  places: Place[],
  appointed_by: string,
): Promise<void> {
  const wanted = new Map(places.map((place) => [keyOf(place), place]))
  const held = await sql<Place & { id: string }>('membership')
    .where({ member_id, ended_at: null, deleted_at: null })
    .select('id', 'organisation_id', 'role')
  const ended = held.filter((place) => !wanted.has(keyOf(place))).map((place) => place.id)
  await sql('membership').whereIn('id', ended).update({ ended_at: sql.fn.now(), updated_at: sql.fn.now() })
  for (const place of held) wanted.delete(keyOf(place))
  const fresh = [...wanted.values()].map((place) => ({
    id: generateEntityId(undefined, 'mship'),
    member_id,
    ...place,
    appointed_by,
  }))
  if (fresh.length > 0) await sql('membership').insert(fresh)
}

const keyOf = ({ organisation_id, role }: Place) => `${organisation_id} ${role}`
