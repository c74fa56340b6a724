import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { CONSENT_SUBJECTS } from '../../../../../../domain/consent/consent'
import { withdrawConsent } from '../../../../../../workflows/member/consent'
import { answer } from '../../../../../answer'
import { parseInput } from '../../../../../parse'

const Params = z.object({ id: z.string(), subject: z.enum(CONSENT_SUBJECTS) })

/** The consent ends; the record of it stays. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const params = parseInput(res, Params, req.params)
  if (!params) return
  const { id: member_id, subject } = params
  answer(res, await withdrawConsent(req.scope, { member_id, subject, noted_by: req.auth_context.actor_id }))
}
