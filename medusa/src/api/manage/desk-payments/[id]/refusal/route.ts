import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { tidyText } from '../../../../../domain/review/tidy-text'
import { refuseTransfer } from '../../../../../workflows/desk/refuse-transfer'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'

const body = z.object({ reason: z.string().transform(tidyText).pipe(z.string().min(3).max(300)) })

/** The money is not on the account; its buyer reads why. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (said)
    answer(res, await refuseTransfer(req.scope, req.params.id ?? '', said.reason, req.access.member_id))
}
