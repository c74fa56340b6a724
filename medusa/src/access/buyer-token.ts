import type { MedusaRequest } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { SESSION_DAYS } from '../domain/account/code-limits'
import { readBearer, signBearer } from './bearer-token'

/** Medusa's own actor type for who buys. */
export const BUYER_ACTOR = 'customer'

type NewSession = { customer_id: string; auth_identity_id: string; session_id: string }

/** A token of Medusa's for a customer, which names the session that it lives by: when that is ended, so is the token. */
export function issueBuyerToken(container: MedusaContainer, session: NewSession): string {
  const { customer_id, auth_identity_id, session_id } = session
  const claims = {
    actor_id: customer_id,
    actor_type: BUYER_ACTOR,
    auth_identity_id,
    app_metadata: { customer_id, session_id },
  }
  return signBearer(container, claims, `${SESSION_DAYS}d`)
}

export type BuyerToken = { customer_id: string; session_id: string }

/** What a valid bearer token says; undefined for other actors and for tokens that name no session. */
export function readBuyerToken(req: MedusaRequest): BuyerToken | undefined {
  const context = readBearer(req, BUYER_ACTOR)
  const session_id = context?.app_metadata.session_id
  if (!context?.actor_id || typeof session_id !== 'string') return undefined
  return { customer_id: context.actor_id, session_id }
}

export const bearsBuyerToken = (req: MedusaRequest) => readBearer(req, BUYER_ACTOR) !== undefined
