import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'
import type { Failure } from '../domain/failure'
import { PHONE_CODE } from '../providers/auth-phone-code/service'
import { PHONE_PIN } from '../providers/auth-phone-pin/service'
import { bearsBuyerToken, BUYER_ACTOR } from './buyer-token'
import { bearsMemberToken, MEMBER_ACTOR } from './member-token'

/** Of members and of buyers; for buyers also the one that sends the code. */
const LOGINS = [
  `${MEMBER_ACTOR}/${PHONE_PIN}`,
  `${BUYER_ACTOR}/${PHONE_CODE}`,
  `${BUYER_ACTOR}/${PHONE_CODE}/challenge`,
]
const CLOSED: Failure = {
  code: 'forbidden',
  message: 'Alamat ini tidak terbuka. Kembali ke halaman sebelumnya.',
}

/** Whom and what Medusa Admin asks for. Under any other actor a stranger could register, for whom nothing is made. */
const OPEN = ['user', 'session', 'token', 'mfa', 'verification']

/**
 * Of Medusa's own login routes members and buyers need one each. The others would let a stranger register, use the provider under
 * another actor, or turn a token that was ended into a fresh one.
 */
export function guardAuth(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const sent = req.path.toLowerCase().split('/').filter(Boolean)
  // As it was sent: an encoded letter leads past our own route to Medusa's, which has no limits of ours.
  if (LOGINS.includes(sent.join('/')) && req.method === 'POST') return next()
  const parts = sent.map(decode)
  const isOurs = parts.some((part) => [MEMBER_ACTOR, BUYER_ACTOR, PHONE_PIN, PHONE_CODE].includes(part))
  const isOpen = OPEN.includes(parts[0] ?? '')
  if (!isOpen || isOurs || bearsMemberToken(req) || bearsBuyerToken(req)) return sendFailure(res, CLOSED)
  next()
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase()
  } catch {
    return PHONE_PIN
  }
}
