import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { followTableSql } from '../changes/follow-table'
import { shownTables } from '../changes/shown-tables'

/** Collections came onto pages after the other tables: what changes about them is told as well. */
export default async function followCollections({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shown = shownTables.filter(({ table }) => table === 'product_collection')
  await knex.transaction(async (sql) => {
    for (const statement of shown.flatMap(followTableSql)) await sql.raw(statement)
  })
}
