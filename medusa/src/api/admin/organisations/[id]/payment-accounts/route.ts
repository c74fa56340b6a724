import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { proposeAccount } from '../../../../../workflows/desk/propose-account'
import { answer } from '../../../../answer'
import { accountSchema } from '../../../../manage/payment-choices/choice-schema'
import { parseInput } from '../../../../parse'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const account = parseInput(res, accountSchema, req.body)
  const by = { kind: 'operator' as const, id: req.auth_context.actor_id }
  if (account) answer(res, await proposeAccount(req.scope, req.params.id ?? '', account, by))
}
