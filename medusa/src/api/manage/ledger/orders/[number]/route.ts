import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { knexSql } from '../../../../../modules/ledger/sql'
import { readLedgerOrder } from '../../../../../queries/ledger/read-ledger-order'
import { sendFailure } from '../../../../answer'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const given = req.params.number ?? ''
  const number = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0
  const order = await readLedgerOrder(sql, req.access.organisation_ids, number)
  if (order) res.json(order)
  else sendFailure(res, { code: 'not_found', message: 'Pesanan ini tidak ada di pembukuan koperasi Anda.' })
}
