import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { organisationChain } from '../../queries/organisation/branch'

/** Where the organisation's goods lie: its own stock location, else that of the nearest organisation above it. */
export async function readStockLocation(knex: Knex, organisationId: string): Promise<string | undefined> {
  const { rows } = await knex.raw<{ rows: { stock_location_id: string }[] }>(
    `select o.stock_location_id from ${organisationChain(':organisation_id')} chain
       join organisation o on o.id = chain.id
      where o.stock_location_id is not null order by chain.depth limit 1`,
    { organisation_id: organisationId },
  )
  return rows[0]?.stock_location_id
}
