import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Result } from '../../domain/failure'
import { knexSql } from '../../modules/ledger/sql'
import { attributeBatch } from './attribute-batch'
import type { Attributed, AttributionRequest } from './request'

const BATCH = 500

/**
 * Attributes every line of a paid order and posts it, in one transaction. Calling it again, from anywhere, answers with
 * the first posting and changes nothing.
 */
export async function attributeOrder(
  container: MedusaContainer,
  request: AttributionRequest,
): Promise<Result<Attributed>> {
  const [result] = await attributeOrders(container, [request])
  if (!result) throw new Error(`No answer for order ${request.order_id}`)
  return result
}

/** Many orders at once, some hundred in each transaction. A refused order does not hold up the others. */
export async function attributeOrders(
  container: MedusaContainer,
  requests: readonly AttributionRequest[],
): Promise<Result<Attributed>[]> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const results: Result<Attributed>[] = []
  for (let start = 0; start < requests.length; start += BATCH) {
    const batch = requests.slice(start, start + BATCH)
    results.push(...(await knex.transaction((transaction) => attributeBatch(knexSql(transaction), batch))))
  }
  return results
}
