import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { issueMemberToken } from '../../../access/member-token'
import type { InvitationGreeting, MemberSession } from '../../../contracts/member'
import { readInvitation } from '../../../queries/member/invitation'
import { acceptInvitation, INVITATION_GONE } from '../../../workflows/member/accept-invitation'
import { hashInvitationToken } from '../../../workflows/member/invitation-token'
import { sendFailure } from '../../answer'
import { parseInput } from '../../parse'

const Body = z.object({ pin: z.string().trim().min(1).max(20) })

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const token = hashInvitationToken(req.params.token ?? '')
  const invitation = await readInvitation(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), token)
  if (!invitation) return sendFailure(res, INVITATION_GONE, 404)
  const greeting: InvitationGreeting = {
    first_name: invitation.first_name,
    expires_at: invitation.expires_at.toISOString(),
  }
  res.setHeader('cache-control', 'no-store')
  res.json(greeting)
}

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const accepted = await acceptInvitation(req.scope, { token: req.params.token ?? '', pin: body.pin })
  if (!accepted.ok)
    return sendFailure(
      res,
      accepted.failure,
      accepted.failure.code === INVITATION_GONE.code ? 404 : undefined,
    )
  const session: MemberSession = { token: issueMemberToken(req.scope, accepted.value) }
  res.setHeader('cache-control', 'no-store')
  res.json(session)
}
