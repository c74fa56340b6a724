import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { cancelOrder } from '../../../../../workflows/order/cancel-order'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { words } from '../../../words'
import { ownOrder } from '../../own-order'
import { sendOrder } from '../../send-order'

const body = z.object({ phone: z.string().min(1).max(60), reason: words(2, 200) })

/** A second call finds the order cancelled, which is what was wanted. */
const DONE = 'already_cancelled'

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await ownOrder(req, res, input.phone)
  if (!order) return
  const { order_id, token } = order
  const result = await cancelOrder(req.scope, { order_id, reason: input.reason, is_by_buyer: true })
  if (!result.ok && result.failure.code !== DONE) return sendFailure(res, result.failure, 409)
  await sendOrder(req, res, token)
}
