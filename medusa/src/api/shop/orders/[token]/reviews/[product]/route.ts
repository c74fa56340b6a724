import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { takeAllowance } from '../../../../../../access/rate-limit'
import type { OrderReviews } from '../../../../../../contracts/review'
import { MOST_LETTERS } from '../../../../../../domain/review/bounds'
import { NAME_KINDS } from '../../../../../../domain/review/shown-name'
import { writeReview } from '../../../../../../workflows/review/write-review'
import { answer, sendTooMany } from '../../../../../answer'
import { parseInput } from '../../../../../parse'
import { recordId } from '../../../../words'
import { orderOf } from '../../../order-of'

const WRITINGS_PER_HOUR = 30

const body = z.strictObject({
  rating: z.number().int().min(1).max(5),
  text: z.string().max(MOST_LETTERS.text),
  name_kind: z.enum(NAME_KINDS),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(20),
  image_id: recordId.nullable(),
})

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const window = { key: `review:${order.order_id}`, limit: WRITINGS_PER_HOUR, windowSeconds: 3600 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const said = parseInput(res, body, req.body)
  if (!said) return
  res.setHeader('cache-control', 'no-store')
  const about = { order_id: order.order_id, product_id: req.params.product ?? '' }
  answer<OrderReviews>(res, await writeReview(req.scope, about, said))
}
