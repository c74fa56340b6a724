import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { requireStripe } from '../../../config/stripe'
import type { StripeEvent } from '../../../domain/payment/read-stripe-event'
import { openStripe } from '../../../providers/payment-stripe/gateway'
import type { Received } from './keep-notification'
import { settleCartSession } from '../settle/settle-cart-session'
import { settlePayment } from '../settle/settle-payment'
import type { Verdict } from '../settle/settle-session'

type Stored = { id: string; is_new?: boolean; event: StripeEvent }

/** `not_ours`: of something else that the same Stripe account is used for. */
type EventVerdict = Verdict | 'not_ours' | 'trouble'

const KINDS = /^(checkout\.session|payment_intent|charge|refund)\./

/**
 * Acts on a stored event. It is only the bell: what is true is asked of Stripe, so that it does not matter how often, how late and in
 * which order it rings. While Stripe does not answer, or something here fails, it stays open and is asked for again.
 */
export async function handleStripeEvent(
  container: MedusaContainer,
  { id, is_new = true, event }: Stored,
): Promise<Received> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const verdict = await judge(container, knex, { id, event }).catch((error: unknown): EventVerdict => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Stripe event ${id}: ${String(error)}`)
    return 'trouble'
  })
  if (verdict === 'gateway_silent' || verdict === 'trouble') {
    await knex('gateway_notification').where({ id }).increment('attempts', 1)
    return { status: 503, verdict }
  }
  // Counted on an earlier one, whose own verdict stays.
  if (!is_new) return { status: 200, verdict }
  const isTaken = verdict !== 'unknown_session' && verdict !== 'not_ours' && verdict !== 'amount_differs'
  await knex('gateway_notification')
    .where({ id })
    .update({
      state: isTaken ? 'handled' : 'refused',
      verdict,
      handled_at: knex.fn.now(),
      updated_at: knex.fn.now(),
    })
    .increment('attempts', 1)
  // What is none of ours would only come again for three days.
  return { status: 200, verdict }
}

async function judge(container: MedusaContainer, knex: Knex, { id, event }: Stored): Promise<EventVerdict> {
  if (!KINDS.test(event.type)) return 'not_ours'
  const whose = event.session_id === null ? await askWhose(event.payment_id) : event
  if (whose === 'gateway_silent') return whose
  const { session_id } = whose
  if (session_id === null) return 'not_ours'
  // For the story of the payment.
  if (event.session_id === null) {
    await knex('gateway_notification').where({ id }).update({ order_ref: session_id })
  }
  if (event.page_id !== null) await notePage(knex, session_id, event.page_id)
  const { verdict } = await settlePayment(container, session_id)
  return verdict === 'unknown_session' ? settleCartSession(container, session_id) : verdict
}

/** Refunds by hand and disputes name the payment only; whose it is, Stripe knows. */
async function askWhose(
  payment_id: string | null,
): Promise<{ session_id: string | null } | 'gateway_silent'> {
  if (payment_id === null) return { session_id: null }
  const answer = await openStripe(requireStripe()).findReference(payment_id)
  return answer.kind === 'found' ? (answer.reference ?? { session_id: null }) : 'gateway_silent'
}

/** The process may have died after Stripe had made the page and before we knew its name. */
async function notePage(knex: Knex, session_id: string, page_id: string): Promise<void> {
  await knex('payment_attempt')
    .where({ payment_session_id: session_id, gateway: 'stripe' })
    .whereNull('gateway_ref')
    .update({ gateway_ref: page_id, updated_at: knex.fn.now() })
}
