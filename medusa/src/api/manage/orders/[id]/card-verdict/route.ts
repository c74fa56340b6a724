import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { mayDecideOnOrder } from '../../../../../queries/refund/judge-refund-step'
import { judgeCard } from '../../../../../workflows/payment/held/judge-card'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId } from '../../../../shop/words'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ task_id: recordId, verdict: z.enum(['approve', 'deny']) })

const NOT_ALONE = {
  code: 'forbidden',
  message: 'Pesanan ini berisi paket organisasi lain juga. Minta bendahara jaringan memutuskannya.',
}

/** Takes or refuses a card that the gateway holds back. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { member_id, organisation_ids } = req.access
  const order_id = req.params.id ?? ''
  if (!(await mayDecideOnOrder(knex, order_id, organisation_ids))) return sendFailure(res, NOT_ALONE)
  const judged = await judgeCard(req.scope, { ...input, order_id, member_id })
  if (!judged.ok) return sendFailure(res, judged.failure)
  await sendRefunds(req, res)
}
