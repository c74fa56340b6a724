import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readStripe } from '../../../config/stripe'
import { readStripeEvent } from '../../../domain/payment/read-stripe-event'
import { checkEvent } from '../../../providers/payment-stripe/check-event'
import { handleStripeEvent } from './handle-stripe-event'
import { type Received, keepRefused, keepSigned } from './keep-notification'

/** A call at Stripe's route: stored word for word first, with the verdict on its signature, then acted on, then answered. */
export async function receiveStripeEvent(
  container: MedusaContainer,
  { raw, signature }: { raw: string; signature: string },
  mayKeepRefused: () => Promise<boolean>,
): Promise<Received> {
  const config = readStripe()
  if (!config) return { status: 404, verdict: 'not_set_up' }
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = readStripeEvent(raw)
  const call = { gateway: 'stripe' as const, raw, order_ref: read.ok ? read.value.session_id : null }
  const refuse = async (received: Received) => {
    if (await mayKeepRefused()) await keepRefused(knex, call, received.verdict)
    return received
  }
  const verdict = checkEvent(raw, signature, config)
  if (verdict !== 'right') return refuse({ status: 403, verdict })
  if (!read.ok) return refuse({ status: 400, verdict: read.failure.code })
  return handleStripeEvent(container, { ...(await keepSigned(knex, call)), event: read.value })
}
