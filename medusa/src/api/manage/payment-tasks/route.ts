import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { requireNetwork } from '../../../access/covers-network'
import type { MemberRequest } from '../../../access/require-access'
import { knexSql } from '../../../modules/ledger/sql'
import { listTasks } from '../../../queries/payment/list-tasks'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  if (!(await requireNetwork(req, res))) return
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  res.json(await listTasks(sql, req.access.organisation_ids))
}
