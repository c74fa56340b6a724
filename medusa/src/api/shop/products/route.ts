import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { listProducts } from '../../../queries/catalogue/list-products'
import { handleSchema, parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({
  q: z.string().trim().max(100).optional(),
  category: handleSchema.optional(),
  organisation: handleSchema.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const { q: _q, ...filter } = input
  sendPage(res, await listProducts(shopSql(req), filter))
}
