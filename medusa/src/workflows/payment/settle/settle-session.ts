import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { isExpectedAmount } from '../../../domain/payment/compare-amount'
import { type PaymentDecision, decidePayment } from '../../../domain/payment/decide-payment'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { readReturned } from '../../../domain/payment/read-returned'
import type { GatewayTransaction } from '../../../domain/payment/types'
import type { StatusAnswer } from '../../../domain/payment/gateway-answer'
import { describeTransaction } from '../../../providers/payment/session-data'
import { gatewayOf } from '../../../gateways/gateway-of'
import { recordEvent } from '../../../gateways/record-event'
import { type Situation, readSituation } from '../../../queries/order/read-situation'
import { inOneTransaction } from '../../one-transaction'
import { carryOut } from './carry-out'
import { raiseTask } from '../task/raise-task'
import { isHeldCard, tellHeld } from '../held/tell-held'
import { newsOf } from '../refund/book-returns'

export type Verdict =
  | PaymentDecision
  /** The session is none of ours. */
  | 'unknown_session'
  /** The gateway did not answer: to be asked again. */
  | 'gateway_silent'
  /** The gateway speaks of another amount or currency than was asked for. */
  | 'amount_differs'

export type Settled = { verdict: Verdict; order_id?: string }

const ATTEMPTS = 5

/**
 * Brings our books in line with what the gateway says about one session. Everybody ends up here: the notification, the buyer who comes
 * back, the reconciliation. Called twice, at once, late or for nothing it changes nothing that is not so. The gateway is asked before
 * the order is locked; should the order have changed in between, the answer is stale, and it is asked again.
 */
export async function settleSession(container: MedusaContainer, session_id: string): Promise<Settled> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const situation = await readSituation(knex, session_id)
    if (!situation) return { verdict: 'unknown_session' }
    const answer = await gatewayOf(container, situation.provider_id).readStatus(situation)
    const verdict = await settle(container, knex, situation, answer)
    if (verdict !== 'stale') return { verdict, order_id: situation.order_id }
  }
  return { verdict: 'gateway_silent' }
}

async function settle(
  container: MedusaContainer,
  knex: Knex,
  situation: Situation,
  answer: StatusAnswer,
): Promise<Verdict | 'stale'> {
  if (answer.kind === 'refused' || answer.kind === 'unknown') {
    const words = answer.kind === 'refused' ? `${answer.code} ${answer.messages.join('; ')}` : answer.cause
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`The gateway did not tell the status of ${situation.session_id}: ${words}`)
    return 'gateway_silent'
  }
  await knex('checkout').where({ id: situation.checkout_id }).update({ checked_at: knex.fn.now() })
  if (answer.kind === 'absent') return 'nothing'
  const { transaction } = answer
  if (transaction.order_ref !== situation.session_id) return 'unknown_session'
  if (!isExpectedAmount(transaction, situation.amount_rupiah))
    return needsAPerson(container, situation, transaction, 'amount_differs')
  await keepAttempt(knex, situation.session_id, transaction)
  const decision = decide(situation, transaction)
  if (decision === 'nothing') {
    if (isHeldCard(transaction)) await tellHeld(knex, situation)
    return decision
  }
  if (decision === 'look') return needsAPerson(container, situation, transaction, decision)

  const isFresh = await inOneTransaction(container, async (inside) => {
    const [locked] = await inside
      .sql('checkout')
      .where({ id: situation.checkout_id })
      .forUpdate()
      .select<{ revision: number }[]>('revision')
    if (locked?.revision !== situation.revision) return false
    await carryOut(container, inside, decision, situation, transaction)
    await recordEvent(inside.sql, {
      order_id: situation.order_id,
      payment_session_id: situation.session_id,
      kind: 'decided',
      what: decision,
      detail: { status: transaction.status, amount: transaction.gross_amount },
    })
    return true
  })
  return isFresh ? decision : 'stale'
}

/** For the buyer's page: the method that she chose, its number, and how it went. An attempt that has ended stays so. */
async function keepAttempt(knex: Knex, session_id: string, transaction: GatewayTransaction): Promise<void> {
  await knex.raw(
    `update payment_session set data = data || :told::jsonb, updated_at = now()
     where id = :session_id and status <> 'canceled' and not data @> :told::jsonb`,
    { session_id, told: JSON.stringify(describeTransaction(transaction)) },
  )
}

/** Told once in the story of the payment, however often the gateway repeats it. */
async function needsAPerson<V extends Verdict>(
  container: MedusaContainer,
  { order_id, session_id }: Situation,
  told: GatewayTransaction,
  verdict: V,
): Promise<V> {
  const { order_ref, status, gross_amount, currency } = told
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const detail = { status, amount: gross_amount, currency }
  const known = await knex('payment_event')
    .where({ payment_session_id: session_id, kind: 'decided', what: verdict })
    .whereRaw('detail = ?::jsonb', [JSON.stringify(detail)])
    .first('id')
  if (known !== undefined) return verdict
  await recordEvent(knex, {
    order_id,
    payment_session_id: session_id,
    kind: 'decided',
    what: verdict,
    detail,
  })
  await raiseTask(knex, {
    key: `${verdict}:${session_id}:${status}:${gross_amount}`,
    kind: verdict,
    order_id,
    payment_session_id: session_id,
    words: detail,
  })
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.error(`Payment ${order_ref} needs a person: ${verdict}, ${status} ${gross_amount} ${currency ?? ''}`)
  return verdict
}

function decide(situation: Situation, transaction: GatewayTransaction): PaymentDecision {
  const returned_rupiah = readReturned(transaction)
  return decidePayment({
    news_rupiah: returned_rupiah === null ? null : newsOf(situation, returned_rupiah),
    checkout: situation.status,
    attempt_booked: situation.captured_rupiah > 0,
    attempt_returned: situation.captured_rupiah > 0 && situation.refunded_rupiah >= situation.captured_rupiah,
    order_was_paid: situation.paid_at !== null,
    money: readMoneyState(transaction),
  })
}
