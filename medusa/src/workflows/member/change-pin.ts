import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { type Failure, refuse, type Result } from '../../domain/failure'
import { judgePin } from '../../domain/pin/judge-pin'
import { readRefusal } from '../../providers/auth-phone-pin/answers'
import { ATTEMPT_ADDRESS, PHONE_PIN } from '../../providers/auth-phone-pin/service'
import { setPin } from './set-pin'

type Change = { member_id: string; old_pin: string; pin: string; address: string }
export type PinRefusal = Failure & { retry_after_seconds?: number }

/**
 * A member changes her own PIN: with the old one, which is looked at as when logging in, and counted with it, so that a
 * borrowed device gives nobody more guesses. Answers since when her sessions are valid.
 */
export async function changePin(
  container: MedusaContainer,
  { member_id, old_pin, pin, address }: Change,
): Promise<Result<Date> | { ok: false; failure: PinRefusal }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const member = await knex<{ phone: string | null }>('member').where({ id: member_id }).first('phone')
  const phone = member?.phone ?? ''
  const judged = judgePin(pin, phone)
  if (!judged.ok) return judged
  if (pin === old_pin) return refuse('same_pin', 'PIN baru sama dengan PIN lama. Pilih 6 angka lain.', 'pin')
  const { success, error } = await container.resolve(Modules.AUTH).authenticate(PHONE_PIN, {
    body: { phone, pin: old_pin },
    headers: { [ATTEMPT_ADDRESS]: address },
  })
  if (success) return setPin(container, { member_id, pin })
  const refusal = readRefusal(error)
  if (!refusal) throw new Error(`The old PIN could not be looked at: ${error ?? 'no reason'}`)
  if (refusal.code === 'wrong_phone_or_pin')
    return refuse('wrong_pin', 'PIN lama belum cocok. Tulis PIN yang sekarang Anda pakai.', 'old_pin')
  const { code, retryAfterSeconds } = refusal
  return { ok: false, failure: { code, message: '', retry_after_seconds: retryAfterSeconds } }
}
