import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { clientKey } from '../../../../../access/client-address'
import { takeAllowance } from '../../../../../access/rate-limit'
import { settlePayment } from '../../../../../workflows/payment/settle/settle-payment'
import { orderOf } from '../../order-of'
import { sendOrder } from '../../send-order'

const ASKED_PER_MINUTE = 20
/** The gateway limits us as a whole, and many orders are soon placed: nobody may use that up for all. */
const ASKED_BY_ONE_ADDRESS = 60

/** The buyer is back from the gateway, whose word in her address bar proves nothing: it is asked itself. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  if (order.payment_session_id !== null && order.status !== 'paid') {
    if (await mayAsk(req, order.order_id)) await settlePayment(req.scope, order.payment_session_id)
  }
  await sendOrder(req, res, order.token)
}

async function mayAsk(req: MedusaRequest, order_id: string): Promise<boolean> {
  const windows = [
    { key: `order-check:${order_id}`, limit: ASKED_PER_MINUTE, windowSeconds: 60 },
    { key: `order-check-of:${clientKey(req)}`, limit: ASKED_BY_ONE_ADDRESS, windowSeconds: 60 },
  ]
  for (const window of windows) if (!(await takeAllowance(req.scope, window)).allowed) return false
  return true
}
