import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../../../access/rate-limit'
import type { UploadedImage } from '../../../../../contracts/member-product'
import { ok, type Failure } from '../../../../../domain/failure'
import { readOrderReviews } from '../../../../../queries/review/read-order-reviews'
import { storeImage } from '../../../../../workflows/image/store-image'
import { answer, sendFailure, sendTooMany } from '../../../../answer'
import { readBytes } from '../../../../member/images/read-bytes'
import { shopSql } from '../../../shop-answer'
import { orderOf } from '../../order-of'

const PICTURES_PER_HOUR = 12

/** Takes the picture as the body itself, from whoever may write a review now. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const reviews = await readOrderReviews(shopSql(req), order.order_id)
  const mayWrite = reviews?.products.some(
    ({ stage, review }) => stage === 'open' && (review === null || review.status === 'waiting'),
  )
  if (!mayWrite)
    return sendFailure(res, {
      code: 'review_too_early',
      message: 'Belum ada barang di pesanan ini yang bisa diulas.',
    })
  const window = { key: `review-picture:${order.order_id}`, limit: PICTURES_PER_HOUR, windowSeconds: 3600 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const content = await readBytes(req)
  if (!content) return sendFailure(res, unfit('Fotonya terlalu besar. Pilih foto di bawah 15 MB.'))
  const stored = await storeImage(req.scope, { content })
  if (!stored.ok) return sendFailure(res, unfit(stored.failure.message))
  answer(res, ok<UploadedImage>({ image_id: stored.value.id }), 201)
}

/** One code for all that can be wrong with a picture: whoever shops reads one sentence for it in her language. */
const unfit = (message: string): Failure => ({ code: 'review_picture', message, field: 'image' })
