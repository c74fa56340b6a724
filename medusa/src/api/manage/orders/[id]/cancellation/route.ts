import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { mayDecideOnOrder } from '../../../../../queries/refund/judge-refund-step'
import { cancelOrder } from '../../../../../workflows/order/cancel-order'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { words } from '../../../../shop/words'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ reason: words(2, 200) })

const NOT_ALONE = {
  code: 'forbidden',
  message:
    'Pesanan ini berisi paket organisasi lain juga. Minta bendahara atau pengurus jaringan membatalkannya.',
}

/** The whole order: whoever has one parcel of it does not cancel the others'. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { member_id, organisation_ids } = req.access
  const order_id = req.params.id ?? ''
  if (!(await mayDecideOnOrder(knex, order_id, organisation_ids))) return sendFailure(res, NOT_ALONE)
  const cancelled = await cancelOrder(req.scope, { order_id, reason: input.reason, member_id })
  if (!cancelled.ok) {
    return sendFailure(res, cancelled.failure, cancelled.failure.code === 'not_found' ? 404 : 409)
  }
  await sendRefunds(req, res)
}
