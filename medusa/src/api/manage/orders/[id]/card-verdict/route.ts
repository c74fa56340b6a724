import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { judgeCard } from '../../../../../workflows/payment/held/judge-card'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId } from '../../../../shop/words'
import { wholeOrder } from '../../whole-order'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ task_id: recordId, verdict: z.enum(['approve', 'deny']) })

/** Takes or refuses a card that the gateway holds back. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await wholeOrder(req, res, 'Minta bendahara jaringan memutuskannya.')
  if (!order) return
  const { order_id, member_id } = order
  const judged = await judgeCard(req.scope, { ...input, order_id, member_id })
  if (!judged.ok) return sendFailure(res, judged.failure)
  await sendRefunds(req, res)
}
