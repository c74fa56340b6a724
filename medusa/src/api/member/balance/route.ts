import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { knexSql } from '../../../modules/ledger/sql'
import { readOwnBalance } from '../../../queries/ledger/read-own-balance'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  res.json(await readOwnBalance(sql, req.access.member_id))
}
