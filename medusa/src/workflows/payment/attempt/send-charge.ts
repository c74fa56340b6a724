import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readShopUrl } from '../../../config/addresses'
import { pagePrefix } from '../../../domain/language/page-prefix'
import type { ChargeAnswer } from '../../../domain/payment/gateway-answer'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { gatewayOf } from '../../../gateways/gateway-of'
import { type Attempt, readAttempt } from '../../../queries/order/read-attempt'
import { readPayable } from '../../../queries/order/read-payable'
import { settlePayment } from '../settle/settle-payment'
import { leaseAttempt } from './lease-attempt'

/**
 * Asks the gateway for a way to pay that was intended before. After a try whose end is unknown the gateway is asked how things stand:
 * what it has already is taken over. A charge that it took without telling what to pay with is given up, and the buyer chooses again.
 */
export async function sendCharge(container: MedusaContainer, session_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const attempt = await readAttempt(knex, session_id)
  if (attempt?.state !== 'intended') return
  const tries = await leaseAttempt(knex, attempt.id, 'intended')
  if (tries === null) return
  if (tries > 1 && (await isTakenOver(container, knex, attempt))) return
  const answer = await charge(container, knex, attempt)
  if (answer === null) return
  if (answer.kind === 'charged') return keep(knex, attempt, answer)
  if (answer.kind === 'unknown') return note(knex, attempt, answer.cause)
  const words = `${answer.code} ${answer.messages.join('; ')}`
  // The reference is taken: an earlier try came through, and what it brought is lost.
  return answer.code === 406 ? giveUp(knex, attempt, words) : end(knex, attempt, words)
}

async function charge(
  container: MedusaContainer,
  knex: Knex,
  attempt: Attempt,
): Promise<ChargeAnswer | null> {
  const payable = await readPayable(knex, attempt.order_id)
  if (payable?.status !== 'placed' || payable.payment_session_id !== attempt.session_id) {
    await end(knex, attempt, 'the order has changed')
    return null
  }
  const now = new Date()
  const left = Math.round((payable.expires_at.getTime() - now.getTime()) / 60_000)
  return gatewayOf(container, attempt.provider_id).charge({
    session_id: attempt.session_id,
    method: attempt.method,
    amount_rupiah: attempt.amount_rupiah,
    items: payable.items,
    customer: payable.customer,
    finish_url: `${readShopUrl()}${pagePrefix(payable.locale)}/pesanan/${payable.order_token}`,
    locale: payable.locale,
    now,
    minutes: Math.max(1, Math.min(attempt.minutes, left)),
  })
}

/** True when nothing is left to be asked for. */
async function isTakenOver(container: MedusaContainer, knex: Knex, attempt: Attempt): Promise<boolean> {
  const status = await gatewayOf(container, attempt.provider_id).readStatus(attempt)
  if (status.kind === 'absent') return false
  if (status.kind !== 'found') {
    await note(knex, attempt, 'the gateway does not tell how things stand')
    return true
  }
  const { transaction } = status
  if (readMoneyState(transaction) !== 'waiting') {
    await settlePayment(container, attempt.session_id)
    return true
  }
  if (transaction.instruction === null) return false
  const { instruction, expires_at } = transaction
  await keep(knex, attempt, {
    kind: 'charged',
    gateway_ref: null,
    instruction,
    redirect_url: null,
    expires_at,
  })
  return true
}

/** The order's own end follows the method's: so long its stock is kept. */
async function keep(
  knex: Knex,
  { id, session_id }: Attempt,
  told: Extract<ChargeAnswer, { kind: 'charged' }>,
): Promise<void> {
  await knex.raw(
    `with kept as (
       update payment_attempt set state = 'waiting', gateway_ref = :ref, instruction = :instruction, redirect_url = :url,
         expires_at = coalesce(:expires_at::timestamptz, expires_at), retry_at = null, last_error = null, updated_at = now()
       where id = :id and state = 'intended' returning expires_at
     )
     update checkout set redirect_url = :url, expires_at = kept.expires_at, updated_at = now()
     from kept where payment_session_id = :session_id and status = 'placed'`,
    {
      id,
      session_id,
      ref: told.gateway_ref,
      instruction: told.instruction === null ? null : JSON.stringify(told.instruction),
      url: told.redirect_url,
      expires_at: told.expires_at,
    },
  )
}

async function note(knex: Knex, { id }: Attempt, last_error: string): Promise<void> {
  await knex('payment_attempt').where({ id }).update({ last_error, updated_at: knex.fn.now() })
}

/** The gateway has it, we cannot show it: it is told to take nothing for it. */
async function giveUp(knex: Knex, { id }: Attempt, last_error: string): Promise<void> {
  await knex('payment_attempt').where({ id, state: 'intended' }).update({
    state: 'ending',
    ended_because: 'lost',
    tries: 0,
    retry_at: knex.fn.now(),
    last_error,
    updated_at: knex.fn.now(),
  })
}

async function end(knex: Knex, { id, session_id }: Attempt, last_error: string): Promise<void> {
  await knex.raw(
    `with ended as (
       update payment_attempt set state = 'ended', ended_because = 'refused', ended_at = now(), retry_at = null,
         last_error = :last_error, updated_at = now()
       where id = :id and state = 'intended' returning payment_session_id
     ), closed as (
       update payment_session s set status = 'canceled', updated_at = now() from ended where s.id = ended.payment_session_id
     )
     update checkout c set payment_session_id = null, redirect_url = null, revision = revision + 1, updated_at = now()
     from ended where c.payment_session_id = :session_id and c.status = 'placed'`,
    { id, session_id, last_error },
  )
}
