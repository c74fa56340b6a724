import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readPinSecret } from '../../config/pin'
import { ok, refuse, type Result } from '../../domain/failure'
import { judgePin } from '../../domain/pin/judge-pin'
import { hashPin } from '../../providers/auth-phone-pin/pin-hash'
import { readInvitation } from '../../queries/member/invitation'
import { inOneTransaction } from '../one-transaction'
import { hashInvitationToken } from './invitation-token'
import { storePin } from './set-pin'

export type Accepted = { member_id: string; sessions_valid_from: Date }

export const INVITATION_GONE = {
  code: 'invitation_gone',
  message: 'Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru kepada pengurus.',
}

/** Sets the PIN through the link, once: of two at the same moment one wins. */
export async function acceptInvitation(
  container: MedusaContainer,
  input: { token: string; pin: string },
): Promise<Result<Accepted>> {
  const token_hash = hashInvitationToken(input.token)
  const found = await readInvitation(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), token_hash)
  if (!found) return { ok: false, failure: INVITATION_GONE }
  const judged = judgePin(input.pin, found.phone)
  if (!judged.ok) return judged
  const pinHash = await hashPin(judged.value, readPinSecret())
  return inOneTransaction(container, async (transaction): Promise<Result<Accepted>> => {
    const used = await transaction
      .sql('invitation')
      .where({ token_hash, used_at: null })
      .where('expires_at', '>', transaction.sql.fn.now())
      .update({ used_at: transaction.sql.fn.now() })
    if (used === 0) return refuse(INVITATION_GONE.code, INVITATION_GONE.message)
    const sessions_valid_from = await storePin(container, transaction, found, pinHash)
    return ok({ member_id: found.member_id, sessions_valid_from })
  })
}
