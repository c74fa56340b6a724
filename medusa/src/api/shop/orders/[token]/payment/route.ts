import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../../../access/client-address'
import { takeAllowance } from '../../../../../access/rate-limit'
import { isSnapOnly } from '../../../../../config/payment'
import type { PaymentAnswer, PaymentPulse } from '../../../../../contracts/order'
import { sendCharge } from '../../../../../workflows/payment/attempt/send-charge'
import { chooseWay } from '../../../../../workflows/payment/attempt/choose-way'
import { renewPaymentLink } from '../../../../../workflows/payment/attempt/renew-payment-link'
import { answer, sendFailure, sendTooMany } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { readPulse } from '../../../../../queries/order/read-pulse'
import { shopSql } from '../../../shop-answer'
import { orderOf } from '../../order-of'

const STATUS: Record<string, number> = {
  not_found: 404,
  already_paid: 409,
  order_closed: 409,
  stock_gone: 409,
  promotion_gone: 409,
  too_many_unpaid: 409,
  old_way_open: 503,
  gateway_unreachable: 503,
  gateway_down: 503,
}
const TRIES_PER_MINUTE = 10
const TRIES_OF_ONE_ADDRESS = { limit: 40, windowSeconds: 600 }

const schema = z.object({ method: z.string().max(30).optional() })

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const body = parseInput(res, schema, req.body)
  if (!body) return
  const windows = [
    { key: `payment-link:${order.order_id}`, limit: TRIES_PER_MINUTE, windowSeconds: 60 },
    { key: `payment-try:${clientKey(req)}`, ...TRIES_OF_ONE_ADDRESS },
  ]
  for (const window of windows) {
    const allowance = await takeAllowance(req.scope, window)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  }
  const { method } = body
  const result =
    method === undefined || isSnapOnly()
      ? await renewPaymentLink(req.scope, order.token)
      : await chooseWay(req.scope, order.token, method)
  if (!result.ok) return sendFailure(res, result.failure, STATUS[result.failure.code])
  res.setHeader('cache-control', 'no-store')
  const { redirect_url } = result.value
  answer<PaymentAnswer>(res, { ok: true, value: { redirect_url } })
}

/** Asked every few seconds by a page that waits: one small read. What could not be prepared before is tried on the way. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  res.setHeader('cache-control', 'no-store')
  const { pulse, is_preparing } = await readPulse(shopSql(req), order.order_id)
  if (is_preparing && order.payment_session_id !== null) prepare(req, order.payment_session_id)
  answer<PaymentPulse>(res, { ok: true, value: { pulse } })
}

/** Nobody waits for it: what is tried is written down, and its lease lets one at a time through. */
function prepare(req: MedusaRequest, session_id: string): void {
  sendCharge(req.scope, session_id).catch((error: unknown) => {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`Charge ${session_id}: ${String(error)}`)
  })
}
