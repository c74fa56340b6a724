import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { attributeOrder } from '../../attribution/attribute-order'
import { cancelOrder } from '../../order/cancel-order'
import { knexSql } from '../../../modules/ledger/sql'
import { paymentsBehind } from '../../../queries/payment/read-returning'
import { isSnapOnly } from '../../../config/payment'
import { sendEnd } from '../attempt/end-attempt'
import { sendCharge } from '../attempt/send-charge'
import { closeUnpaid } from '../attempt/close-unpaid'
import { bookMissedFee, feesToReturn, paymentsWithoutFee, returnMissedFee } from '../fees/book-missed-fees'
import * as unfinished from './find-unfinished'
import { handleKept } from '../notification/handle-kept'
import { makePaymentLink } from '../attempt/make-payment-link'
import { eraseAccounts } from '../refund/erase-accounts'
import { bookMissedReturning } from '../returning/book-returning'
import { sendRefund } from '../refund/send-refund'
import { settlePayment } from '../settle/settle-payment'
import { bookByHand, refundsByHand } from '../settlement/book-by-hand'

/** A gateway that was silent so often in a row is left alone until the next round. */
const PATIENCE = 3

/** Any number that no other advisory lock of this database uses. */
const LOCK = 4_711_002

/**
 * Finishes or undoes what a crash, a silent gateway or a lost notification has left. It may run in several processes: one does the
 * work, the others pass. One case that fails does not hold up the next.
 */
export async function reconcilePayments(container: MedusaContainer): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (holder) => {
    const { rows } = await holder.raw<{ rows: { got: boolean }[] }>(
      'select pg_try_advisory_xact_lock(?) as got',
      [LOCK],
    )
    if (rows[0]?.got) await finishAll(container, knex)
  })
}

async function finishAll(container: MedusaContainer, knex: Knex): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const each = async <T>(what: string, cases: T[], finish: (one: T) => Promise<unknown>) => {
    let silences = 0
    for (const one of cases) {
      if (silences === PATIENCE) return
      try {
        silences = isSilence(await finish(one)) ? silences + 1 : 0
      } catch (error) {
        logger.error(
          `${what} ${JSON.stringify(one)}: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    }
  }
  await unfinished.dropStaleIntents(knex)
  await each('Notification', await unfinished.openNotifications(knex), (kept) => handleKept(container, kept))
  await each('Session', await unfinished.sessionsToAsk(knex), (id) => settlePayment(container, id))
  await each('Desk', await unfinished.confirmedAtDesk(knex), (id) => settlePayment(container, id))
  await each('Charge', await unfinished.attemptsToCharge(knex), (id) => sendCharge(container, id))
  await each('End', await unfinished.attemptsToEnd(knex), (id) => sendEnd(container, id))
  if (isSnapOnly()) {
    await each('Link', await unfinished.ordersWithoutLink(knex), (id) => makePaymentLink(container, id))
  }
  await each('Expiry', await unfinished.expiredOrders(knex), (id) => closeUnpaid(container, id, 'expired'))
  await each('Cancellation', await unfinished.cancelledElsewhere(knex), (order_id) =>
    cancelOrder(container, { order_id, reason: 'Dibatalkan lewat Medusa Admin' }),
  )
  await each('Refund', await unfinished.dueRefunds(knex), (id) => sendRefund(container, id))
  await eraseAccounts(knex)
  await each('Attribution', await unfinished.unattributed(knex), async ({ order_id, paid_at }) => {
    const result = await attributeOrder(container, { order_id, sale_at: paid_at })
    if (!result.ok) throw new Error(result.failure.message)
    await knex('checkout').where({ order_id }).update({ attributed_at: knex.fn.now() })
  })
  await each('Returning', await paymentsBehind(knexSql(knex)), (id) => bookMissedReturning(knex, id))
  await each('Fee', await paymentsWithoutFee(knex), (id) => bookMissedFee(knex, id))
  await each('Fee back', await feesToReturn(knex), (id) => returnMissedFee(knex, id))
  await each('By hand', await refundsByHand(knex), (refund) => bookByHand(knex, refund))
}

function isSilence(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Reflect.get(result, 'verdict') === 'gateway_silent'
}
