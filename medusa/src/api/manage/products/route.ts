import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import type { ReviewProducts } from '../../../contracts/member-product'
import { listProductsToReview } from '../../../queries/member-product/list-products'
import { parseInput } from '../../parse'

const query = z.object({ state: z.enum(['waiting', 'on_sale', 'returned', 'draft']).default('waiting') })

/** Products of her organisations by state; those that wait unless told otherwise. */
export async function GET(req: MemberRequest, res: MedusaResponse) {
  const asked = parseInput(res, query, req.query)
  if (!asked) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const products = await listProductsToReview(knex, req.access.organisation_ids, asked.state)
  res.json({ products } satisfies ReviewProducts)
}
