import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import { knexSql } from '../../../modules/ledger/sql'
import { listOwnSales } from '../../../queries/ledger/list-own-sales'
import { parseInput } from '../../parse'

const schema = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const query = parseInput(res, schema, req.query)
  if (!query) return
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  res.json(await listOwnSales(sql, req.access.member_id, query.page))
}
