import Stripe from 'stripe'
import type { StripeConfig } from '../../config/stripe'

const TIMEOUT_MS = 8_000

/**
 * The official client, at the configured address, with a timeout that a buyer can wait for. Tries are counted and spaced by whoever
 * has written down what is to be done, hence none here.
 */
export function openClient({ apiKey, api }: StripeConfig): Stripe {
  return new Stripe(apiKey, { ...api, timeout: TIMEOUT_MS, maxNetworkRetries: 0, telemetry: false })
}
