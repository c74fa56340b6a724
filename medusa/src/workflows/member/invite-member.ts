import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { hashInvitationToken, newInvitationToken } from './invitation-token'

const DAYS_VALID = 7

export type Invited = { token: string; expires_at: Date }

type Invitee = { phone: string | null; status: 'invited' | 'active' | 'blocked' }

/**
 * Makes a link by which a member sets her PIN once. Older links and all her sessions end with it, so it is also the way
 * out after a lost phone or a forgotten PIN.
 */
export async function inviteMember(
  container: MedusaContainer,
  input: { member_id: string; created_by: string },
): Promise<Result<Invited>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql): Promise<Result<Invited>> => {
    const member = await sql<Invitee>('member')
      .where({ id: input.member_id, deleted_at: null })
      .forUpdate()
      .first('phone', 'status')
    if (!member) return refuse('not_found', 'Anggota ini tidak ada. Kembali ke daftar anggota.')
    if (member.status === 'blocked')
      return refuse('member_blocked', 'Anggota ini sedang ditutup. Buka dulu akunnya, lalu undang lagi.')
    if (!member.phone)
      return refuse('member_without_phone', 'Isi dulu nomor HP anggota ini, lalu buat undangan.', 'phone')
    const token = newInvitationToken()
    const expires_at = new Date(Date.now() + DAYS_VALID * 24 * 60 * 60 * 1000)
    await sql('invitation')
      .where({ member_id: input.member_id, used_at: null })
      .update({ expires_at: sql.fn.now() })
    await sql('invitation').insert({
      id: generateEntityId(undefined, 'inv'),
      member_id: input.member_id,
      token_hash: hashInvitationToken(token),
      expires_at,
      created_by: input.created_by,
    })
    await sql('member').where({ id: input.member_id }).update({ sessions_valid_from: new Date() })
    return ok({ token, expires_at })
  })
}
