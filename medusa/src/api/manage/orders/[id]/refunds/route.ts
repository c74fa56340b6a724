import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { readOrderRefunds } from '../../../../../queries/refund/read-order-refunds'
import { requestRefund } from '../../../../../workflows/payment/refund/request-refund'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { refundBody } from '../refund-body'

export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refunds = await readOrderRefunds(knex, req.params.id ?? '', req.access)
  res.setHeader('cache-control', 'private, no-store')
  if (refunds) res.json(refunds)
  else sendFailure(res, { code: 'not_found', message: 'Pesanan ini tidak ditemukan.' })
}

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const wish = parseInput(res, refundBody, req.body)
  if (!wish) return
  const { member_id, organisation_ids } = req.access
  const order_id = req.params.id ?? ''
  const asked = await requestRefund(req.scope, { ...wish, order_id, member_id, organisation_ids })
  if (!asked.ok) return sendFailure(res, asked.failure)
  await GET(req, res)
}
