import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { listManagedMembers } from '../../../queries/member/managed-members'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const sql = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listManagedMembers(sql, req.access.organisation_ids))
}
