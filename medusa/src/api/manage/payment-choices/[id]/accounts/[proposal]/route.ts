import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../../access/require-access'
import { decideAccount } from '../../../../../../workflows/desk/decide-account'
import { answer } from '../../../../../answer'
import { parseInput } from '../../../../../parse'
import { decisionSchema } from '../../../choice-schema'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, decisionSchema, req.body)
  if (!said) return
  const proposal = { organisation_id: req.params.id ?? '', proposal_id: req.params.proposal ?? '' }
  const by = { kind: 'member' as const, id: req.access.member_id }
  answer(res, await decideAccount(req.scope, proposal, said, by))
}
