import type { MedusaRequest } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { readBearer, signBearer } from './bearer-token'

export const MEMBER_ACTOR = 'member'

export type MemberToken = { member_id: string; sessions_from: number }

type Bearer = { member_id: string; sessions_valid_from: Date }

/**
 * The token carries the instant since which the member's sessions are valid. Moving that instant ends every
 * token that was made before, also one made in the same second.
 */
export function issueMemberToken(container: MedusaContainer, member: Bearer): string {
  return signBearer(container, {
    actor_id: member.member_id,
    actor_type: MEMBER_ACTOR,
    auth_identity_id: '',
    app_metadata: { member_id: member.member_id, sessions_from: member.sessions_valid_from.getTime() },
  })
}

/** The member of a valid bearer token; what the token says is still to be held against the member's state. */
export function readMemberToken(req: MedusaRequest): MemberToken | undefined {
  const context = readBearer(req, MEMBER_ACTOR)
  const sessionsFrom = context?.app_metadata.sessions_from
  if (!context?.actor_id || typeof sessionsFrom !== 'number') return undefined
  return { member_id: context.actor_id, sessions_from: sessionsFrom }
}

export const bearsMemberToken = (req: MedusaRequest) => readBearer(req, MEMBER_ACTOR) !== undefined
