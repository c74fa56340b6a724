import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { PHONE_PIN } from '../../providers/auth-phone-pin/service'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'
import { checkMember, type MemberFields } from './member-fields'

const COLUMNS = [
  ...['code', 'handle', 'name', 'pseudonym', 'phone', 'photo_image_id', 'story_id', 'story_en', 'area_code'],
]

/** Changes the fields that are given. A new phone number takes the PIN along and ends the sessions of the old one. */
export async function updateMember(
  container: MedusaContainer,
  id: string,
  change: Partial<Omit<MemberFields, 'handle'> & { handle: string | null }>,
): Promise<Result<{ id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const updated = await refuseDuplicate(() =>
    knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
      const current = await sql<MemberFields>('member')
        .where({ id, deleted_at: null })
        .forUpdate()
        .first<MemberFields | undefined>(COLUMNS)
      if (!current) return refuse('not_found', 'Anggota ini tidak ada. Kembali ke daftar anggota.')
      const checked = checkMember({ ...current, ...change, handle: change.handle ?? current.handle })
      if (!checked.ok) return checked
      await sql('member')
        .where({ id })
        .update({ ...checked.value, updated_at: sql.fn.now() })
      if (checked.value.phone !== current.phone) await movePhone(sql, id, checked.value.phone)
      return ok({ id })
    }),
  )
  if (updated.ok) await announce(container, 'member.changed', id)
  return updated
}

async function movePhone(sql: Knex, id: string, phone: string | null): Promise<void> {
  const own = `auth_identity_id in (select id from auth_identity where app_metadata->>'member_id' = ?)`
  const identity = sql('provider_identity').where({ provider: PHONE_PIN }).whereRaw(own, [id])
  if (phone === null) await identity.delete()
  else await identity.update({ entity_id: phone, updated_at: sql.fn.now() })
  await sql('member').where({ id }).update({ sessions_valid_from: new Date() })
}
