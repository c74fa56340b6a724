import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readOrderReviews } from '../../../../../queries/review/read-order-reviews'
import { sendFailure } from '../../../../answer'
import { shopSql } from '../../../shop-answer'
import { NO_ORDER, orderOf } from '../../order-of'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const reviews = await readOrderReviews(shopSql(req), order.order_id)
  if (!reviews) return sendFailure(res, NO_ORDER)
  res.setHeader('cache-control', 'private, no-store')
  res.json(reviews)
}
