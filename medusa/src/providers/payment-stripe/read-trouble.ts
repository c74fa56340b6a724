import Stripe from 'stripe'
import type { GatewayTrouble } from '../../domain/payment/gateway-answer'

/** Try later, still at it, slow down: these say nothing about whether the work was done. */
const UNDECIDED = new Set([408, 409, 429])

/**
 * 4xx is a clear no; everything else may or may not have been done. So is a key that came with something else before: then something
 * was done under it.
 */
export function readTrouble(error: unknown): GatewayTrouble {
  if (!(error instanceof Stripe.errors.StripeError)) throw error
  const code = error.statusCode ?? 0
  const words = [error.code, error.message].filter(Boolean).join(': ')
  const isDecided = code >= 400 && code < 500 && !UNDECIDED.has(code)
  if (isDecided && !isOtherRequest(error)) return { kind: 'refused', code, messages: [words] }
  return { kind: 'unknown', cause: `Stripe answered ${code || 'nothing'} ${words}`.trim() }
}

/** The key was used before, with other parameters. */
export function isOtherRequest(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode === 400
}

/** A failure that Stripe goes on giving for a day under the same key, because it came while it was at work. */
export function isKeptFailure(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false
  return (error.statusCode ?? 0) >= 500 && error.headers?.['idempotent-replayed'] === 'true'
}

export const isUnknownId = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.statusCode === 404 && error.code === 'resource_missing'
