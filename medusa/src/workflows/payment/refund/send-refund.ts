import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { readReturned } from '../../../domain/payment/read-returned'
import type { AttemptReference, ChangeAnswer, PaymentGateway } from '../../../domain/payment/gateway-answer'
import type { GatewayTransaction } from '../../../domain/payment/types'
import { gatewayOf } from '../../../gateways/gateway-of'
import { type Situation, readSituation } from '../../../queries/order/read-situation'
import { newsOf } from './book-returns'
import { fitRefund } from './fit-refund'
import { type LeasedRefund, leaseRefund, makeManual, noteTrouble, refuseRefund } from './mark-refund'
import { readWayBack } from './read-way-back'
import { settleSession } from '../settle/settle-session'

/** Sends what is to be given back of one order, now. What does not succeed stays written down and is sent again. */
export async function sendRefundsOf(container: MedusaContainer, order_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = await knex('gateway_refund')
    .where({ order_id, state: 'intended' })
    .orderBy('id')
    .pluck<string[]>('id')
  for (const id of ids) await sendRefund(container, id)
}

/**
 * One refund at the gateway, under its own id as the refund key, so that repeating it is the same refund. It is done when the status
 * says that the money is back; the books follow from that in `settleSession`. What the gateway cannot do waits for people.
 */
export async function sendRefund(container: MedusaContainer, id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const leased = await leaseRefund(knex, id)
  if (!leased) return
  // What went back otherwise is booked first, so that no more is given than is left.
  await settleSession(container, leased.payment_session_id)
  const amount_rupiah = await fitRefund(knex, id)
  if (amount_rupiah === null) return
  if (amount_rupiah === 0) return refuseRefund(knex, id, 'the money has gone back in another way')
  const refund = { ...leased, amount_rupiah }
  const situation = await readSituation(knex, refund.payment_session_id)
  if (!situation) return noteTrouble(knex, id, 'the payment is unknown')
  const way = await readWayBack(knex, situation, refund.amount_rupiah)
  if (way.by === 'hand') return makeManual(knex, id, way.because)
  const gateway = gatewayOf(container, situation.provider_id)
  const before = await gateway.readStatus(situation)
  if (before.kind !== 'found') return noteTrouble(knex, id, 'the gateway did not answer')
  if (isStillHere(before.transaction) && !isDone(before.transaction, situation, refund)) {
    const answer = await give(gateway, situation, refund, before.transaction.status)
    if (answer.kind === 'unknown') return noteTrouble(knex, id, answer.cause)
    if (answer.kind === 'refused') {
      const now = await gateway.readStatus(situation)
      if (now.kind !== 'found')
        return noteTrouble(knex, id, 'the gateway refused, and did not say how things stand')
      if (isStillHere(now.transaction) && !isDone(now.transaction, situation, refund)) {
        // Somebody else may have given it back: then the books hear of that first, and this one is too much.
        await settleSession(container, refund.payment_session_id)
        return makeManual(knex, id, answer.messages.join('; '))
      }
    }
  }
  await settleSession(container, refund.payment_session_id)
  await refuseIfReturned(knex, refund)
}

const isStillHere = (transaction: GatewayTransaction): boolean =>
  ['paid', 'partly_refunded'].includes(readMoneyState(transaction))

/** By its key; where the gateway tells a sum only, when more has gone back than the books know. */
function isDone(
  transaction: GatewayTransaction,
  situation: Situation,
  { id, amount_rupiah }: LeasedRefund,
): boolean {
  const { refunds = [] } = transaction
  if (refunds.length > 0) return refunds.some(({ key }) => key === id)
  return newsOf(situation, readReturned(transaction) ?? 0) >= amount_rupiah
}

/** All of it went back otherwise, from Medusa Admin for one, and the books know: nothing is left for this one. */
async function refuseIfReturned(knex: Knex, { id, payment_session_id }: LeasedRefund): Promise<void> {
  const situation = await readSituation(knex, payment_session_id)
  if (!situation?.captured_rupiah || situation.refunded_rupiah < situation.captured_rupiah) return
  await refuseRefund(knex, id, 'the money has gone back in another way')
}

/**
 * A captured card that is not settled yet is cancelled as a whole: its money has not moved. A part of it waits until it has.
 */
async function give(
  gateway: PaymentGateway,
  situation: AttemptReference & Situation,
  { id, amount_rupiah, reason }: LeasedRefund,
  status: string,
): Promise<ChangeAnswer> {
  if (status !== 'capture')
    return gateway.refund(situation, { refund_key: id, amount: amount_rupiah, reason })
  if (amount_rupiah === situation.captured_rupiah) return gateway.cancel(situation, id)
  return { kind: 'unknown', cause: 'a part of a card payment can go back once the card is settled' }
}
