import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { keepAccount } from '../../../../../workflows/payment/refund/keep-account'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { ownOrder } from '../../own-order'
import { sendOrder } from '../../send-order'

const text = z.string().max(100)
const body = z.object({ phone: z.string().min(1).max(60), bank: text, number: text, holder: text })

/** Where the buyer wants a refund that people send by hand: her number is asked again, because her page may have been passed on. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await ownOrder(req, res, input.phone)
  if (!order) return
  const kept = await keepAccount(req.scope, { order_id: order.order_id }, input)
  if (!kept.ok) return sendFailure(res, kept.failure, kept.failure.code === 'no_refund' ? 409 : 422)
  await sendOrder(req, res, order.token)
}
