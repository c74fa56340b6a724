import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Difference, type Repair, REMEDIES } from '../../../domain/payment/reconcile/difference'
import { knexSql } from '../../../modules/ledger/sql'
import { attributeOrder } from '../../attribution/attribute-order'
import { reconcileLedger } from '../../attribution/reconcile-ledger'
import { cancelOrder } from '../../order/cancel-order'
import { closeUnpaid } from '../attempt/close-unpaid'
import { bookMissedFee } from '../fees/book-missed-fees'
import { bookMissedReturning } from '../returning/book-returning'
import { correctFee } from '../settlement/correct-fee'
import { settlePayment } from '../settle/settle-payment'

type Mend = (container: MedusaContainer, knex: Knex, difference: Difference) => Promise<unknown>

const session = ({ session_id, kind }: Difference): string => {
  if (session_id === null) throw new Error(`${kind} is of no payment`)
  return session_id
}

/** Each does nothing that is not so: the gateway is asked, orders are locked, keys are written once. */
const MENDS: Record<Repair, Mend> = {
  settle: (container, _, one) => settlePayment(container, session(one)),
  attribute: async (container, knex, { order_id }) => {
    const result = await attributeOrder(container, { order_id })
    if (!result.ok) throw new Error(result.failure.message)
    await knex('checkout').where({ order_id }).update({ attributed_at: knex.fn.now() })
  },
  reverse: (container) => reconcileLedger(container),
  set_aside: (_, knex, one) => bookMissedReturning(knex, session(one)),
  book_fee: (_, knex, one) => bookMissedFee(knex, session(one)),
  correct_fee: (_, knex, one) => knex.transaction((inside) => correctFee(knexSql(inside), session(one))),
  close: (container, _, { order_id }) => closeUnpaid(container, order_id, 'expired'),
  cancel: (container, _, { order_id }) =>
    cancelOrder(container, { order_id, reason: 'Dibatalkan lewat Medusa Admin' }),
}

/** Tries the safe repair of each difference that has one. What fails is logged, and shows itself in the next comparison. */
export async function repairAll(
  container: MedusaContainer,
  differences: readonly Difference[],
): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let isReversed = false
  for (const difference of differences) {
    const { repair } = REMEDIES[difference.kind]
    // One reversal takes back all that is missing, of every order.
    if (repair === null || (repair === 'reverse' && isReversed)) continue
    isReversed ||= repair === 'reverse'
    try {
      await MENDS[repair](container, knex, difference)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      logger.error(`Reconciliation: ${difference.kind} of order ${difference.order_number}: ${words}`)
    }
  }
}
