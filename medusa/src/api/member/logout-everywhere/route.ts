import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { endSessions } from '../../../workflows/member/end-sessions'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  await endSessions(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.access.member_id)
  res.status(204).end()
}
