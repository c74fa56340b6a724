import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Difference, differenceKey } from '../../../domain/payment/reconcile/difference'
import { knexSql } from '../../../modules/ledger/sql'
import { listOrdersToCompare } from '../../../queries/payment/read-order-facts'
import { type Asking, compareOrders } from './compare-orders'
import { keepTasks } from '../task/keep-tasks'
import { repairAll } from './repair'

export type Reconciliation = {
  orders: number
  payments: number
  /** Payments whose gateway was asked. */
  asked: number
  /** Differences that were found and mended. */
  repaired: Difference[]
  /** Differences that are left for people. */
  open: Difference[]
}

export type ReconcileOptions = { since: Date; asking?: Asking }

const BATCH = 1000
/** Any number that no other advisory lock of this database uses. */
const LOCK = 4_711_004

/**
 * Compares gateway, payments, orders and ledger of everything that changed since, mends what is safe, and puts the rest before people.
 * Answers nothing while another process is at it.
 */
export async function reconcileBooks(
  container: MedusaContainer,
  { since, asking = 'recent' }: ReconcileOptions,
): Promise<Reconciliation | null> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (holder) => {
    const [locked] = await knexSql(holder)<{ free: boolean }>(
      'select pg_try_advisory_xact_lock($1) as free',
      [LOCK],
    )
    if (!locked?.free) return null
    const all: Reconciliation = { orders: 0, payments: 0, asked: 0, repaired: [], open: [] }
    let last = ''
    for (;;) {
      const order_ids = await listOrdersToCompare(knexSql(knex), since, last, BATCH)
      if (order_ids.length === 0) return all
      last = order_ids.at(-1) ?? last
      const some = await reconcileOrders(container, order_ids, asking)
      all.orders += order_ids.length
      all.payments += some.payments
      all.asked += some.asked
      all.repaired.push(...some.repaired)
      all.open.push(...some.open)
    }
  })
}

/** The same for some orders, whatever they are. */
export async function reconcileOrders(
  container: MedusaContainer,
  order_ids: readonly string[],
  asking: Asking,
): Promise<Omit<Reconciliation, 'orders'>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { differences, payments, asked } = await compareOrders(container, order_ids, asking)
  if (differences.length === 0) {
    await keepTasks(knex, order_ids, [])
    return { payments, asked, repaired: [], open: [] }
  }
  await repairAll(container, differences)
  // A second look: what a repair has mended is gone, and what was only on its way has arrived.
  const touched = [...new Set(differences.map(({ order_id }) => order_id))]
  const again = await compareOrders(container, touched, asking === 'nobody' ? 'nobody' : 'all')
  const left = new Set(again.differences.map(differenceKey))
  const repaired = differences.filter((difference) => !left.has(differenceKey(difference)))
  const open = await keepTasks(knex, order_ids, again.differences)
  return { payments, asked: asked + again.asked, repaired, open }
}
