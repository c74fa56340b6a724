import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { setFeePolicy } from '../../../../../workflows/fee-policy/set-fee-policy'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { feePolicySchema } from '../../organisation-schema'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const policy = parseInput(res, feePolicySchema, req.body)
  if (!policy) return
  const set = await setFeePolicy(req.scope, {
    ...policy,
    organisation_id: req.params.id ?? '',
    effective_from: policy.effective_from === null ? null : new Date(policy.effective_from),
    created_by: req.auth_context.actor_id,
  })
  answer(res, set, 201)
}
