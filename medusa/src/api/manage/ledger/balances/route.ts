import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../access/require-access'
import { knexSql } from '../../../../modules/ledger/sql'
import { readTreasurerBalances } from '../../../../queries/ledger/read-treasurer-balances'
import { readLedgerQuery } from '../ledger-query'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const query = readLedgerQuery(res, req.query)
  if (!query) return
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  res.json(await readTreasurerBalances(sql, req.access.organisation_ids, query.period))
}
