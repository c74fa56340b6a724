import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../access/require-access'
import { previewRefund } from '../../../../../workflows/payment/refund/preview-refund'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { refundAmounts } from '../refund-body'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const wish = parseInput(res, refundAmounts, req.body)
  if (!wish) return
  const { organisation_ids } = req.access
  answer(res, await previewRefund(req.scope, { ...wish, order_id: req.params.id ?? '', organisation_ids }))
}
