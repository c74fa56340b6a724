import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { recordConsent } from '../../../../../workflows/member/consent'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { consentSchema } from '../../member-schema'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, consentSchema, req.body)
  if (!body) return
  const recorded = await recordConsent(req.scope, {
    member_id: req.params.id ?? '',
    subject: body.subject,
    given_at: body.given_at === null ? null : new Date(body.given_at),
    noted_by: req.auth_context.actor_id,
  })
  answer(res, recorded, 201)
}
