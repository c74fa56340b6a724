import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../../../access/rate-limit'
import { settlePayment } from '../../../../../workflows/payment/settle-payment'
import { orderOf } from '../../order-of'
import { sendOrder } from '../../send-order'

const ASKED_PER_MINUTE = 20

/** The buyer is back from the gateway, whose word in her address bar proves nothing: it is asked itself. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  if (order.payment_session_id !== null && order.status !== 'paid') {
    const window = { key: `order-check:${order.order_id}`, limit: ASKED_PER_MINUTE, windowSeconds: 60 }
    const { allowed } = await takeAllowance(req.scope, window)
    if (allowed) await settlePayment(req.scope, order.payment_session_id)
  }
  await sendOrder(req, res, order.token)
}
