import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { cancelOrder } from '../../../../../workflows/order/cancel-order'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { words } from '../../../../shop/words'
import { wholeOrder } from '../../whole-order'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ reason: words(2, 200) })

/** The whole order: whoever has one parcel of it does not cancel the others'. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await wholeOrder(req, res, 'Minta bendahara atau pengurus jaringan membatalkannya.')
  if (!order) return
  const { order_id, member_id } = order
  const cancelled = await cancelOrder(req.scope, { order_id, reason: input.reason, member_id })
  if (!cancelled.ok) {
    return sendFailure(res, cancelled.failure, cancelled.failure.code === 'not_found' ? 404 : 409)
  }
  await sendRefunds(req, res)
}
