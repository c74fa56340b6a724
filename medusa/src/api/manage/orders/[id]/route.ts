import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../access/require-access'
import { readManageOrder } from '../../../../queries/order/read-manage-order'
import { sendFailure } from '../../../answer'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await readManageOrder(knex, req.params.id ?? '', req.access.organisation_ids)
  if (order) res.json(order)
  else sendFailure(res, { code: 'not_found', message: 'Pesanan ini tidak ditemukan.' })
}
