import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { MOST_LETTERS } from '../../../../../domain/review/bounds'
import { tidyText } from '../../../../../domain/review/tidy-text'
import { decideOnReview } from '../../../../../workflows/review/decide-review'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { revision } from '../../revision-schema'

const body = z.object({
  revision,
  reason: z.string().transform(tidyText).pipe(z.string().min(3).max(MOST_LETTERS.reason)),
})

/** Keeps a review off the page; its buyer reads why. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const verdict = { to: 'refused', ...said } as const
  answer(res, await decideOnReview(req.scope, req.params.id ?? '', verdict, req.access.member_id))
}
