import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { knexSql } from '../../../modules/ledger/sql'
import type { ReversalRequest } from '../../attribution/request'
import { reverseSale } from '../../attribution/reverse-sale'
import { isolate } from '../../isolate'

/**
 * Takes the attribution of an order back, whole or in part, in the transaction that gives the money back. What cannot be done now is
 * found by the reconciliation of the ledger. False then.
 */
export async function reverseNow(
  sql: Knex.Transaction,
  logger: Logger,
  request: ReversalRequest,
): Promise<boolean> {
  const error = await isolate(sql, async (nested) => {
    const result = await reverseSale(knexSql(nested), request)
    if (!result.ok) throw new Error(result.failure.message)
  })
  if (error)
    logger.error(`Order ${request.order_id} could not be reversed in the ledger yet: ${error.message}`)
  return error === undefined
}
