import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Failure } from '../../domain/failure'
import { knexSql } from '../../modules/ledger/sql'
import { findUnattributed } from '../../queries/ledger/find-unattributed'
import { findUnreversed } from '../../queries/ledger/find-unreversed'
import { attributeMissed } from './attribute-missed'
import { reverseMissed } from './reverse-missed'

export type Reconciled = {
  attributed: string[]
  reversed: string[]
  /** What could not be posted, and why: somebody has to look. */
  refused: { order_id: string; failure: Failure }[]
}

const LOCK = 'ledger-reconciliation'
const BEGINNING = new Date(0)

/**
 * Posts what an event missed: paid orders without attribution, cancellations and refunds without reversal.
 * Answers nothing while another process is at it. Posting twice is impossible even without the lock; it spares work.
 */
export async function reconcileLedger(
  container: MedusaContainer,
  since: Date = BEGINNING,
): Promise<Reconciled | null> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (lock) => {
    const [locked] = await knexSql(lock)<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtext($1)) as free',
      [LOCK],
    )
    if (!locked?.free) return null
    const sql = knexSql(knex)
    const attributed = await attributeMissed(container, await findUnattributed(sql, since))
    const reversed = await reverseMissed(container, await findUnreversed(sql, since))
    return {
      attributed: attributed.filter(({ result }) => result.ok).map(({ order_id }) => order_id),
      reversed: reversed
        .filter(({ result }) => result.ok && result.value.state !== 'nothing_left')
        .map(({ order_id }) => order_id),
      refused: [...attributed, ...reversed].flatMap(({ order_id, result }) =>
        result.ok ? [] : [{ order_id, failure: result.failure }],
      ),
    }
  })
}
