import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { decideOnReview } from '../../../../../workflows/review/decide-review'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { revision } from '../../revision-schema'

const body = z.object({ revision })

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const verdict = { to: 'waiting', ...said } as const
  answer(res, await decideOnReview(req.scope, req.params.id ?? '', verdict, req.access.member_id))
}
