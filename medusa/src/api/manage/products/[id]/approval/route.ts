import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../access/require-access'
import { reviewProduct } from '../../../../../workflows/product/review-product'
import { answer } from '../../../../answer'

export async function POST(req: MemberRequest, res: MedusaResponse) {
  const verdict = { approved: true } as const
  answer(res, await reviewProduct(req.scope, req.params.id ?? '', verdict, req.access.member_id))
}
