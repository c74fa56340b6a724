import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { readOwnIdentity } from '../../../queries/member/own-identity'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  res.json(
    await readOwnIdentity(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.access.member_id),
  )
}
