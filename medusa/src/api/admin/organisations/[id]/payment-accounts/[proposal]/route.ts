import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { decideAccount } from '../../../../../../workflows/desk/decide-account'
import { answer } from '../../../../../answer'
import { decisionSchema } from '../../../../../manage/payment-choices/choice-schema'
import { parseInput } from '../../../../../parse'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const said = parseInput(res, decisionSchema, req.body)
  if (!said) return
  const proposal = { organisation_id: req.params.id ?? '', proposal_id: req.params.proposal ?? '' }
  const by = { kind: 'operator' as const, id: req.auth_context.actor_id }
  answer(res, await decideAccount(req.scope, proposal, said, by))
}
