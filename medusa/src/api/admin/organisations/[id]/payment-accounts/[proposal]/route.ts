import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { decideAccount } from '../../../../../../workflows/desk/decide-account'
import { answer } from '../../../../../answer'
import { decisionSchema } from '../../../../../manage/payment-choices/choice-schema'
import { parseInput } from '../../../../../parse'
import { operatorParty } from '../../../operator-party'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const by = operatorParty(req, res)
  const said = by && parseInput(res, decisionSchema, req.body)
  if (!said) return
  const proposal = { organisation_id: req.params.id ?? '', proposal_id: req.params.proposal ?? '' }
  answer(res, await decideAccount(req.scope, proposal, said, by))
}
