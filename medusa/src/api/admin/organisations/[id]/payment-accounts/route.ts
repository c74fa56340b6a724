import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { proposeAccount } from '../../../../../workflows/desk/propose-account'
import { answer } from '../../../../answer'
import { accountSchema } from '../../../../manage/payment-choices/choice-schema'
import { parseInput } from '../../../../parse'
import { operatorParty } from '../../operator-party'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const by = operatorParty(req, res)
  const account = by && parseInput(res, accountSchema, req.body)
  if (account) answer(res, await proposeAccount(req.scope, req.params.id ?? '', account, by))
}
