import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMoneyState } from '../../domain/payment/read-money-state'
import type { AttemptReference, ChangeAnswer, PaymentGateway } from '../../domain/payment/gateway-answer'
import { gatewayOf } from '../../gateways/gateway-of'
import { readSituation } from '../../queries/order/read-situation'
import { settleSession } from './settle-session'

type Intended = {
  id: string
  payment_session_id: string
  amount_rupiah: number
  reason: string
  attempts: number
}

const FIRST_PAUSE_SECONDS = 15
const LONGEST_PAUSE_SECONDS = 3600

/** Sends what is to be given back of one order, now. What does not succeed stays written down and is sent again. */
export async function sendRefundsOf(container: MedusaContainer, order_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = await knex('gateway_refund')
    .where({ order_id, state: 'intended' })
    .select<{ id: string }[]>('id')
  for (const { id } of ids) await sendRefund(container, id)
}

/**
 * One refund at the gateway, under its own id as the refund key, so that repeating it is the same refund. It is done when the status
 * says that the money is back; the books follow from that in `settleSession`. A method that cannot be refunded becomes a task.
 */
export async function sendRefund(container: MedusaContainer, id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refund = await lease(knex, id)
  if (!refund) return
  const situation = await readSituation(knex, refund.payment_session_id)
  if (!situation) return note(knex, refund, 'the payment is unknown')
  const gateway = gatewayOf(container, situation.provider_id)
  const before = await gateway.readStatus(situation)
  if (before.kind !== 'found') return note(knex, refund, 'the gateway did not answer')
  const money = readMoneyState(before.transaction)
  if (money === 'paid' || money === 'partly_refunded') {
    const answer = await give(gateway, situation, refund, before.transaction.status)
    if (answer.kind === 'refused' && !(await isBack(gateway, situation))) {
      return makeManual(knex, refund, answer.messages.join('; '))
    }
    if (answer.kind === 'unknown') return note(knex, refund, answer.cause)
  }
  await settleSession(container, refund.payment_session_id)
  await closeIfReturned(knex, refund)
}

/** The books may have known of it before: money that was sent back from Medusa Admin, for one. */
async function closeIfReturned(knex: Knex, { id, payment_session_id }: Intended): Promise<void> {
  const situation = await readSituation(knex, payment_session_id)
  if (!situation?.captured_rupiah || situation.refunded_rupiah < situation.captured_rupiah) return
  await knex('gateway_refund')
    .where({ id, state: 'intended' })
    .update({ state: 'done', done_at: knex.fn.now(), retry_at: null, updated_at: knex.fn.now() })
}

/** A captured card that is not settled yet is cancelled instead: its money has not moved. */
function give(
  gateway: PaymentGateway,
  attempt: AttemptReference,
  { id, amount_rupiah, reason }: Intended,
  status: string,
): Promise<ChangeAnswer> {
  return status === 'capture'
    ? gateway.cancel(attempt, id)
    : gateway.refund(attempt, { refund_key: id, amount: amount_rupiah, reason })
}

async function isBack(gateway: PaymentGateway, attempt: AttemptReference): Promise<boolean> {
  const now = await gateway.readStatus(attempt)
  return now.kind === 'found' && !['paid', 'partly_refunded'].includes(readMoneyState(now.transaction))
}

/** Takes it for one try: meanwhile, and for a pause that grows, nobody else does. */
async function lease(knex: Knex, id: string): Promise<Intended | undefined> {
  const { rows } = await knex.raw<{ rows: Intended[] }>(
    `update gateway_refund set attempts = attempts + 1, updated_at = now(),
       retry_at = now() + make_interval(secs => least(:first * power(2, least(attempts, 20)), :longest))
     where id = :id and state = 'intended' and retry_at <= now()
     returning id, payment_session_id, amount_rupiah, reason, attempts`,
    { id, first: FIRST_PAUSE_SECONDS, longest: LONGEST_PAUSE_SECONDS },
  )
  return rows[0]
}

async function note(knex: Knex, { id }: Intended, last_error: string): Promise<void> {
  await knex('gateway_refund').where({ id }).update({ last_error })
}

async function makeManual(knex: Knex, { id }: Intended, last_error: string): Promise<void> {
  await knex('gateway_refund')
    .where({ id, state: 'intended' })
    .update({ state: 'manual', last_error, retry_at: null, updated_at: knex.fn.now() })
}
