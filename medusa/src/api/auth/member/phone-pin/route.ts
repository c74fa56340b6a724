import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../../access/client-address'
import { issueMemberToken } from '../../../../access/member-token'
import type { MemberSession } from '../../../../contracts/member'
import type { Failure } from '../../../../domain/failure'
import { readRefusal } from '../../../../providers/auth-phone-pin/answers'
import { ATTEMPT_ADDRESS, PHONE_PIN } from '../../../../providers/auth-phone-pin/service'
import { readSessionState } from '../../../../queries/member/session-state'
import { sendFailure, sendTooMany } from '../../../answer'
import { parseInput } from '../../../parse'

const Body = z.object({ phone: z.string().trim().min(1).max(60), pin: z.string().min(1).max(20) })

const WRONG: Failure = {
  code: 'wrong_phone_or_pin',
  message: 'Nomor HP atau PIN belum cocok. Periksa lagi, atau minta tautan baru kepada pengurus.',
}
const CLOSED: Failure = {
  code: 'member_blocked',
  message: 'Akun Anda ditutup. Hubungi pengurus koperasi Anda.',
}

/** Medusa's own login for this provider, with the refusals in our form and a token that can be ended. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const { success, authIdentity, error } = await req.scope.resolve(Modules.AUTH).authenticate(PHONE_PIN, {
    body,
    headers: { [ATTEMPT_ADDRESS]: clientKey(req) },
  })
  const refusal = readRefusal(error)
  if (refusal?.code === 'too_many_requests') return sendTooMany(res, refusal.retryAfterSeconds)
  if (refusal) return sendFailure(res, WRONG)
  const memberId = authIdentity?.app_metadata?.member_id
  if (!success || typeof memberId !== 'string') throw new Error(`Logging in failed: ${error ?? 'no member'}`)
  const member = await readSessionState(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), memberId)
  if (member?.status !== 'active') return sendFailure(res, CLOSED)
  const session: MemberSession = { token: issueMemberToken(req.scope, member) }
  res.setHeader('cache-control', 'no-store')
  res.json(session)
}
