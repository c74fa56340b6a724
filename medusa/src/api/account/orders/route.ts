import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { BuyerRequest } from '../../../access/require-buyer'
import { listAccountOrders } from '../../../queries/account/list-account-orders'
import { parseQuery, shopSql } from '../../shop/shop-answer'

const query = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) })

export async function GET(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  const wanted = parseQuery(req, res, query)
  if (!wanted) return
  res.setHeader('cache-control', 'private, no-store')
  res.json(await listAccountOrders(shopSql(req), req.buyer, wanted.page))
}
