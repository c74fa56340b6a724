import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readOrder } from '../../../queries/order/read-order'
import { sendFailure } from '../../answer'
import { shopSql } from '../shop-answer'
import { NO_ORDER } from './order-of'

export async function sendOrder(req: MedusaRequest, res: MedusaResponse, token: string): Promise<void> {
  const view = await readOrder(shopSql(req), token)
  if (!view) return sendFailure(res, NO_ORDER)
  res.setHeader('cache-control', 'private, no-store')
  res.status(200).json(view)
}
