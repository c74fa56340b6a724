import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { MOST_LETTERS } from '../../../../../domain/review/bounds'
import { answerReview } from '../../../../../workflows/review/answer-review'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'

const body = z.object({ text: z.string().max(MOST_LETTERS.answer) })

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const { member_id } = req.access
  const own = { ...said, member_id, written_by_member_id: member_id, from_voice: false }
  answer(res, await answerReview(req.scope, req.params.id ?? '', own))
}
