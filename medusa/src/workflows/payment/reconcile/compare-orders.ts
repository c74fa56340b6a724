import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Difference } from '../../../domain/payment/reconcile/difference'
import { findDifferences } from '../../../domain/payment/reconcile/find-differences'
import { knexSql } from '../../../modules/ledger/sql'
import {
  type AskableOrder,
  type AskablePayment,
  readOrderFacts,
} from '../../../queries/payment/read-order-facts'
import { askGateways } from './ask-gateways'

/** Whom to ask at the gateway: payments that are open or were paid lately, all of the orders, or nobody. */
export type Asking = 'recent' | 'all' | 'nobody'

export type Compared = { differences: Difference[]; payments: number; asked: number }

const RECENT_MS = 2 * 24 * 60 * 60 * 1000

/** Lays the books of some orders side by side. Changes nothing. */
export async function compareOrders(
  container: MedusaContainer,
  order_ids: readonly string[],
  asking: Asking,
): Promise<Compared> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sql = knexSql(knex)
  const wanted = asking === 'nobody' ? [] : whomToAsk(await readOrderFacts(sql, order_ids), asking)
  const answers = await askGateways(container, wanted)
  // Read after the answers: what came in meanwhile is in the books, and a notification cannot look like a difference.
  const orders = await readOrderFacts(sql, order_ids)
  const differences = orders.flatMap((order) =>
    findDifferences({
      ...order,
      payments: order.payments.map((payment) => ({
        ...payment,
        gateway: answers.get(payment.session_id) ?? payment.gateway,
      })),
    }),
  )
  const payments = orders.reduce((sum, order) => sum + order.payments.length, 0)
  return { differences, payments, asked: wanted.length }
}

function whomToAsk(orders: readonly AskableOrder[], asking: 'recent' | 'all'): string[] {
  const since = Date.now() - RECENT_MS
  const isRecent = ({ is_open, captured_at }: AskablePayment) =>
    is_open || (captured_at !== null && Date.parse(captured_at) >= since)
  return orders
    .flatMap(({ payments }) => payments)
    .filter((payment) => !payment.is_by_desk && (asking === 'all' || isRecent(payment)))
    .map(({ session_id }) => session_id)
}
