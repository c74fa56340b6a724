import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../access/require-access'
import { readSellingPlaces } from '../../../queries/member-product/selling-places'

/** Where she may sell and what is kept there, for the product form. */
export async function GET(req: MemberRequest, res: MedusaResponse) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readSellingPlaces(knex, req.access.member_id))
}
