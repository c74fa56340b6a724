import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { knexSql } from '../../../modules/ledger/sql'
import { attributeBatch } from '../../attribution/attribute-batch'
import { isolate } from '../../isolate'

/**
 * Attributes an order in the transaction that books its payment: both are there, or neither. Should the attribution alone be
 * impossible, the payment still counts, and the reconciliation goes on trying.
 */
export async function attributeNow(
  sql: Knex.Transaction,
  logger: Logger,
  order_id: string,
  sale_at: Date,
): Promise<void> {
  const error = await isolate(sql, async (nested) => {
    const [result] = await attributeBatch(knexSql(nested), [{ order_id, sale_at }])
    if (!result?.ok) throw new Error(result?.failure.message ?? 'no answer')
    await nested('checkout').where({ order_id }).update({ attributed_at: nested.fn.now() })
  })
  if (error) logger.error(`Order ${order_id} is paid but could not be attributed yet: ${error.message}`)
}
