import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { tidyText } from '../../../../../domain/review/tidy-text'
import { reviewProduct } from '../../../../../workflows/product/review-product'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'

const body = z.object({ comment: z.string().transform(tidyText).pipe(z.string().min(3).max(500)) })

/** Sends a product back to its maker, with what she should change. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const verdict = { approved: false, comment: said.comment } as const
  answer(res, await reviewProduct(req.scope, req.params.id ?? '', verdict, req.access.member_id))
}
