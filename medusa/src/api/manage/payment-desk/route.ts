import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { listPaymentDesk } from '../../../queries/refund/list-payment-desk'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.setHeader('cache-control', 'private, no-store')
  res.json(await listPaymentDesk(knex, req.access.organisation_ids))
}
