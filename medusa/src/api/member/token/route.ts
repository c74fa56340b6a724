import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { issueMemberToken } from '../../../access/member-token'
import type { MemberRequest } from '../../../access/require-access'
import type { MemberSession } from '../../../contracts/member'
import { readSessionState } from '../../../queries/member/session-state'

/** A fresh token for one that is still valid, so that a day's work is not cut off in the middle. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const member = await readSessionState(sql, req.access.member_id)
  if (!member) throw new Error('A member passed the doors who is not there.')
  const session: MemberSession = { token: issueMemberToken(req.scope, member) }
  res.setHeader('cache-control', 'no-store')
  res.json(session)
}
