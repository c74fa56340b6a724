import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../../access/require-access'
import { knexSql } from '../../../../../../modules/ledger/sql'
import { readAccountEntries } from '../../../../../../queries/ledger/read-account-entries'
import { sendFailure } from '../../../../../answer'
import { readLedgerQuery } from '../../../ledger-query'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const query = readLedgerQuery(res, req.query)
  if (!query) return
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const { period, page } = query
  const { organisation_ids } = req.access
  const found = await readAccountEntries(sql, {
    account_id: req.params.id ?? '',
    organisation_ids,
    period,
    page,
  })
  if (found) res.json(found)
  else sendFailure(res, { code: 'not_found', message: 'Rekening ini tidak ada di pembukuan koperasi Anda.' })
}
