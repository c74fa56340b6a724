import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { knexSql } from '../../../../../modules/ledger/sql'
import { readLinesInFull } from '../../../../../queries/ledger/read-lines-in-full'
import { sendFailure } from '../../../../answer'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const sql = knexSql(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const attribution_id = req.params.id ?? ''
  const [line] = await readLinesInFull(sql, req.access.organisation_ids, { attribution_id })
  if (line) res.json(line)
  else sendFailure(res, { code: 'not_found', message: 'Baris ini tidak ada di pembukuan koperasi Anda.' })
}
