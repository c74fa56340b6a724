import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { MOST_LETTERS } from '../../../../../domain/review/bounds'
import { answerReview } from '../../../../../workflows/review/answer-review'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId } from '../../../../shop/words'

const body = z.object({
  member_id: recordId,
  text: z.string().max(MOST_LETTERS.answer),
  from_voice: z.boolean(),
})

/** On behalf of a maker: what she said, written down by whoever is logged in. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const written = { ...said, written_by_member_id: req.access.member_id }
  answer(res, await answerReview(req.scope, req.params.id ?? '', written))
}
