import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { followTableSql } from '../changes/follow-table'
import { shownTables } from '../changes/shown-tables'

/**
 * Whatever public pages show tells of its changes, by whatever way they come. It runs once, after all modules'
 * migrations: a table that comes to be shown later, or other tags, need a script of their own.
 */
export default async function followPageChanges({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (sql) => {
    for (const shown of shownTables) for (const statement of followTableSql(shown)) await sql.raw(statement)
  })
}
