import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { inviteMember } from '../../../../../workflows/member/invite-member'
import { answer } from '../../../../answer'
import { invitationLink } from '../../../../invitations/link'

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const invited = await inviteMember(req.scope, {
    member_id: req.params.id ?? '',
    created_by: req.auth_context.actor_id,
  })
  answer(res, invited.ok ? { ok: true, value: invitationLink(invited.value) } : invited, 201)
}
