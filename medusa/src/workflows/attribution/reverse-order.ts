import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Result } from '../../domain/failure'
import { knexSql } from '../../modules/ledger/sql'
import type { Reversed, ReversalRequest } from './request'
import { reverseSale } from './reverse-sale'

/**
 * Takes back what a cancelled or refunded order had given to makers and organisations: all that remains, or an amount for
 * each line in that line's own ratio. One transaction; the same refund is taken back once, however often it is told.
 */
export async function reverseOrder(
  container: MedusaContainer,
  request: ReversalRequest,
): Promise<Result<Reversed>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction((transaction) => reverseSale(knexSql(transaction), request))
}
