import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { Modules } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { issueBuyerToken } from '../../../../access/buyer-token'
import { clientKey } from '../../../../access/client-address'
import { takeAllowance } from '../../../../access/rate-limit'
import type { BuyerSessionAnswer } from '../../../../contracts/account'
import { TRIES_PER_ADDRESS } from '../../../../domain/account/code-limits'
import type { Failure } from '../../../../domain/failure'
import { CODE_OVER, isCodeRefusal, WRONG_CODE } from '../../../../providers/auth-phone-code/answers'
import { PHONE_CODE } from '../../../../providers/auth-phone-code/service'
import { openSession } from '../../../../workflows/account/open-session'
import { sendFailure, sendTooMany } from '../../../answer'
import { parseInput } from '../../../parse'

const Body = z.object({ challenge: z.string().regex(/^[\w-]{1,60}$/), code: z.string().max(40) })

const REFUSALS: Record<string, Failure> = {
  [WRONG_CODE]: {
    code: WRONG_CODE,
    message: 'Kodenya belum cocok. Periksa pesan WhatsApp terakhir, lalu tulis keenam angkanya.',
    field: 'code',
  },
  [CODE_OVER]: {
    code: CODE_OVER,
    message: 'Kode ini sudah tidak berlaku. Minta kode baru, lalu tulis yang terakhir dikirim.',
    field: 'code',
  },
}

/** Medusa's own log-in for this provider, with the refusals in our form and a token that can be ended. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const allowance = await takeAllowance(req.scope, {
    key: `code-try:${clientKey(req)}`,
    ...TRIES_PER_ADDRESS,
  })
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const code = body.code.replaceAll(/\D/g, '')
  const { success, authIdentity, error } = await req.scope
    .resolve(Modules.AUTH)
    .authenticate(PHONE_CODE, { body: { challenge: body.challenge, code } })
  const refusal = isCodeRefusal(error) ? REFUSALS[error] : undefined
  if (refusal) return sendFailure(res, refusal, 401)
  const phone = authIdentity?.provider_identities?.find(({ provider }) => provider === PHONE_CODE)?.entity_id
  if (!success || !authIdentity || !phone) throw new Error(`Logging in failed: ${error ?? 'no number'}`)
  const session = await openSession(req.scope, { auth_identity_id: authIdentity.id, phone })
  const answer: BuyerSessionAnswer = { token: issueBuyerToken(req.scope, session) }
  res.setHeader('cache-control', 'no-store')
  res.json(answer)
}
