import type { MedusaRequest } from '@medusajs/framework/http'
import { getAuthContextFromJwtToken } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateJwtToken } from '@medusajs/framework/utils'

export const MEMBER_ACTOR = 'member'

export type MemberToken = { member_id: string; sessions_from: number }

type Bearer = { member_id: string; sessions_valid_from: Date }

const readHttp = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http

/**
 * The token carries the instant since which the member's sessions are valid. Moving that instant ends every
 * token that was made before, also one made in the same second.
 */
export function issueMemberToken(container: MedusaContainer, member: Bearer): string {
  const http = readHttp(container)
  if (!http.jwtSecret) throw new Error('JWT_SECRET is not set.')
  return generateJwtToken(
    {
      actor_id: member.member_id,
      actor_type: MEMBER_ACTOR,
      auth_identity_id: '',
      app_metadata: { member_id: member.member_id, sessions_from: member.sessions_valid_from.getTime() },
    },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, jwtOptions: http.jwtOptions },
  )
}

/** The member of a valid bearer token; what the token says is still to be held against the member's state. */
export function readMemberToken(req: MedusaRequest): MemberToken | undefined {
  const context = readContext(req)
  const sessionsFrom = context?.app_metadata.sessions_from
  if (!context?.actor_id || typeof sessionsFrom !== 'number') return undefined
  return { member_id: context.actor_id, sessions_from: sessionsFrom }
}

export const bearsMemberToken = (req: MedusaRequest) => readContext(req) !== undefined

function readContext(req: MedusaRequest) {
  const http = readHttp(req.scope)
  if (!http.jwtSecret) return undefined
  const verify = http.jwtVerifyOptions ?? http.jwtOptions
  const context = getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret,
    ['bearer'],
    [MEMBER_ACTOR],
    http.jwtPublicKey,
    verify,
  )
  return context ?? undefined
}
