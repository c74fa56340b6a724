import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { orderOf } from '../order-of'
import { sendOrder } from '../send-order'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (order) await sendOrder(req, res, order.token)
}
