import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { announce } from '../../announce'
import { inOneTransaction } from '../../one-transaction'
import { tellExpired } from '../../message/order-news'
import { type Ending, closeOrder } from '../../order/close-order'
import { gatewayOf } from '../../../gateways/gateway-of'
import { readSituation } from '../../../queries/order/read-situation'
import { markEnded } from './mark-attempt'
import { settlePayment } from '../settle/settle-payment'

type Open = { id: string; order_id: string; revision: number; payment_session_id: string | null }

const ATTEMPTS = 3

/**
 * Ends an order that nobody has paid. The gateway is asked first, and told to take no more money for it: if it has some, or does not
 * answer, the order stays. True when it is closed.
 */
export async function closeUnpaid(
  container: MedusaContainer,
  order_id: string,
  ending: Ending,
  reason?: string,
): Promise<boolean> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [open] = await knex('checkout')
      .where({ order_id, status: 'placed' })
      .select<Open[]>('id', 'order_id', 'revision', 'payment_session_id')
    if (!open) return false
    if (
      open.payment_session_id !== null &&
      !(await shutAtGateway(container, knex, open.payment_session_id, ending))
    ) {
      await settlePayment(container, open.payment_session_id)
      return false
    }
    if (await close(container, open, ending, reason)) {
      await announce(container, 'order.canceled', order_id)
      return true
    }
  }
  return false
}

/** False when the order has changed since the gateway was asked, perhaps by the very notification of that. */
function close(
  container: MedusaContainer,
  open: Open,
  ending: Ending,
  reason: string | undefined,
): Promise<boolean> {
  return inOneTransaction(container, async ({ sql }) => {
    const [locked] = await sql('checkout')
      .where({ id: open.id, status: 'placed', revision: open.revision })
      .forUpdate()
      .select('id')
    if (!locked) return false
    await closeOrder(sql, { checkout_id: open.id, order_id: open.order_id }, ending, reason)
    if (ending === 'expired') await tellExpired(sql, open.order_id)
    if (open.payment_session_id !== null) await markEnded(sql, open.payment_session_id, ending)
    await sql('payment_session')
      .where({ id: open.payment_session_id })
      .update({ status: 'canceled', updated_at: sql.fn.now() })
    return true
  })
}

/** False when there is money, or no certainty. */
async function shutAtGateway(
  container: MedusaContainer,
  knex: Knex,
  session_id: string,
  ending: Ending,
): Promise<boolean> {
  const situation = await readSituation(knex, session_id)
  if (!situation) return true
  const gateway = gatewayOf(container, situation.provider_id)
  const answer = await gateway.readStatus(situation)
  if (answer.kind === 'absent') return true
  if (answer.kind !== 'found') return false
  const money = readMoneyState(answer.transaction)
  if (money === 'ended') return true
  if (money !== 'waiting') return false
  const key = `${session_id}-end`
  const shut =
    ending === 'expired' ? await gateway.expire(situation, key) : await gateway.cancel(situation, key)
  return shut.kind === 'done'
}
