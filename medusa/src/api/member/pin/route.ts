import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../access/client-address'
import { issueMemberToken } from '../../../access/member-token'
import type { MemberRequest } from '../../../access/require-access'
import type { MemberSession } from '../../../contracts/member'
import { changePin, type PinRefusal } from '../../../workflows/member/change-pin'
import { sendFailure, sendTooMany } from '../../answer'
import { parseInput } from '../../parse'

const pin = z.string().trim().min(1).max(20)
const body = z.object({ old_pin: pin, pin })

/** Changes the member's own PIN. Her other sessions end; she goes on with the token of the answer. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const { member_id } = req.access
  const changed = await changePin(req.scope, { ...input, member_id, address: clientKey(req) })
  if (!changed.ok) return refusePin(res, changed.failure)
  const token = issueMemberToken(req.scope, { member_id, sessions_valid_from: changed.value })
  res.setHeader('cache-control', 'no-store')
  res.json({ token } satisfies MemberSession)
}

function refusePin(res: MedusaResponse, { retry_after_seconds, ...failure }: PinRefusal): void {
  if (retry_after_seconds === undefined) return sendFailure(res, failure)
  sendTooMany(res, retry_after_seconds)
}
