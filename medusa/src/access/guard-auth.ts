import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'
import type { Failure } from '../domain/failure'
import { PHONE_PIN } from '../providers/auth-phone-pin/service'
import { bearsMemberToken, MEMBER_ACTOR } from './member-token'

const LOGIN = `${MEMBER_ACTOR}/${PHONE_PIN}`
const CLOSED: Failure = {
  code: 'forbidden',
  message: 'Alamat ini tidak terbuka. Masuk dengan nomor HP dan PIN.',
}

/** Whom and what Medusa Admin asks for. Under any other actor a stranger could register, for whom nothing is made. */
const OPEN = ['user', 'session', 'token', 'mfa', 'verification']

/**
 * Of Medusa's own login routes a member needs one. The others would let a stranger register, use the provider under
 * another actor, or turn a token that was ended into a fresh one.
 */
export function guardAuth(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const parts = req.path.toLowerCase().split('/').filter(Boolean).map(decode)
  if (parts.join('/') === LOGIN && req.method === 'POST') return next()
  const isMembers = parts.includes(MEMBER_ACTOR) || parts.includes(PHONE_PIN)
  const isOpen = OPEN.includes(parts[0] ?? '')
  if (!isOpen || isMembers || bearsMemberToken(req)) return sendFailure(res, CLOSED)
  next()
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase()
  } catch {
    return PHONE_PIN
  }
}
