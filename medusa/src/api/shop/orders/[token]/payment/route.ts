import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../../../access/rate-limit'
import type { PaymentLinkAnswer } from '../../../../../contracts/order'
import { renewPaymentLink } from '../../../../../workflows/payment/renew-payment-link'
import { answer, sendFailure, sendTooMany } from '../../../../answer'
import { orderOf } from '../../order-of'

const STATUS: Record<string, number> = { already_paid: 409, order_closed: 409, gateway_unreachable: 503 }
const LINKS_PER_MINUTE = 10

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const window = { key: `payment-link:${order.order_id}`, limit: LINKS_PER_MINUTE, windowSeconds: 60 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const result = await renewPaymentLink(req.scope, order.token)
  if (!result.ok) return sendFailure(res, result.failure, STATUS[result.failure.code])
  res.setHeader('cache-control', 'no-store')
  answer<PaymentLinkAnswer>(res, result)
}
