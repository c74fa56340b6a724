import type { MedusaRequest } from '@medusajs/framework/http'
import { getAuthContextFromJwtToken } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateJwtToken } from '@medusajs/framework/utils'
import { SESSION_DAYS } from '../domain/account/code-limits'

/** Medusa's own actor type for who buys. */
export const BUYER_ACTOR = 'customer'

type NewSession = { customer_id: string; auth_identity_id: string; session_id: string }

const readHttp = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http

/** A token of Medusa's for a customer, which names the session that it lives by: when that is ended, so is the token. */
export function issueBuyerToken(container: MedusaContainer, session: NewSession): string {
  const http = readHttp(container)
  if (!http.jwtSecret) throw new Error('JWT_SECRET is not set.')
  const { customer_id, auth_identity_id, session_id } = session
  return generateJwtToken(
    {
      actor_id: customer_id,
      actor_type: BUYER_ACTOR,
      auth_identity_id,
      app_metadata: { customer_id, session_id },
    },
    { secret: http.jwtSecret, expiresIn: `${SESSION_DAYS}d`, jwtOptions: http.jwtOptions },
  )
}

export type BuyerToken = { customer_id: string; session_id: string }

/** What a valid bearer token says; undefined for other actors and for tokens that name no session. */
export function readBuyerToken(req: MedusaRequest): BuyerToken | undefined {
  const context = readContext(req)
  const session_id = context?.app_metadata.session_id
  if (!context?.actor_id || typeof session_id !== 'string') return undefined
  return { customer_id: context.actor_id, session_id }
}

export const bearsBuyerToken = (req: MedusaRequest) => readContext(req) !== undefined

function readContext(req: MedusaRequest) {
  const http = readHttp(req.scope)
  if (!http.jwtSecret) return undefined
  const verify = http.jwtVerifyOptions ?? http.jwtOptions
  const context = getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret,
    ['bearer'],
    [BUYER_ACTOR],
    http.jwtPublicKey,
    verify,
  )
  return context ?? undefined
}
