import Stripe from 'stripe'
import type { StripeConfig } from '../../config/stripe'
import { openClient } from './open-client'

/** So old may a signed event be: Stripe signs each try anew. */
const TOLERANCE_SECONDS = 300

/** `stale`: rightly signed, but so long ago that somebody may be repeating it. */
export function checkEvent(
  raw: string,
  signature: string,
  config: StripeConfig,
): 'right' | 'forged' | 'stale' {
  const { webhooks } = openClient(config)
  try {
    webhooks.signature.verifyHeader(raw, signature, config.webhookSecret, TOLERANCE_SECONDS)
    return 'right'
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error
    return error.message.startsWith('Timestamp outside') ? 'stale' : 'forged'
  }
}
