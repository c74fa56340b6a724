import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { readPinSecret } from '../../config/pin'
import { judgePin } from '../../domain/pin/judge-pin'
import { ok, refuse, type Result } from '../../domain/failure'
import { hashPin } from '../../providers/auth-phone-pin/pin-hash'
import { PHONE_PIN } from '../../providers/auth-phone-pin/service'
import { inOneTransaction, type Transaction } from '../one-transaction'

export type PinOwner = { member_id: string; phone: string }

/** Sets a member's PIN, opens her account and ends the sessions made before. */
export async function setPin(
  container: MedusaContainer,
  input: { member_id: string; pin: string },
): Promise<Result<Date>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const member = await knex<{ phone: string | null }>('member').where({ id: input.member_id }).first('phone')
  if (!member?.phone) return refuse('member_without_phone', 'Isi dulu nomor HP anggota ini.', 'phone')
  const judged = judgePin(input.pin, member.phone)
  if (!judged.ok) return judged
  const owner = { member_id: input.member_id, phone: member.phone }
  const hashed = await hashPin(judged.value, readPinSecret())
  return ok(
    await inOneTransaction(container, (transaction) => storePin(container, transaction, owner, hashed)),
  )
}

/** The part that belongs in one transaction with whatever allowed it. Returns since when her sessions are valid. */
export async function storePin(
  container: MedusaContainer,
  { sql, within }: Transaction,
  owner: PinOwner,
  pinHash: string,
): Promise<Date> {
  const auth = container.resolve(Modules.AUTH)
  const identity = await sql<{ id: string }>('provider_identity')
    .join('auth_identity', 'auth_identity.id', 'provider_identity.auth_identity_id')
    .where({ provider: PHONE_PIN })
    .whereRaw("auth_identity.app_metadata->>'member_id' = ?", [owner.member_id])
    .first<{ id: string } | undefined>('provider_identity.id')
  const content = { entity_id: owner.phone, provider_metadata: { pin_hash: pinHash } }
  if (identity) await auth.updateProviderIdentities({ id: identity.id, ...content }, within(auth))
  else
    await auth.createAuthIdentities(
      {
        provider_identities: [{ provider: PHONE_PIN, ...content }],
        app_metadata: { member_id: owner.member_id },
      },
      within(auth),
    )
  const sessions_valid_from = new Date()
  await sql('member')
    .where({ id: owner.member_id })
    .update({ status: 'active', sessions_valid_from, updated_at: sql.fn.now() })
  return sessions_valid_from
}
