import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../access/require-access'
import { knexSql } from '../../../../modules/ledger/sql'
import { listLines } from '../../../../queries/ledger/list-lines'
import { readLedgerQuery } from '../ledger-query'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const query = readLedgerQuery(res, req.query)
  if (!query) return
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const { period, page, organisation, member } = query
  const { organisation_ids } = req.access
  res.json(
    await listLines(sql, {
      organisation_ids,
      organisation_id: organisation,
      member_id: member,
      period,
      page,
    }),
  )
}
