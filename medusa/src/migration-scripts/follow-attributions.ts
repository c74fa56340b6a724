import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { followTableSql } from '../changes/follow-table'
import { shownTables } from '../changes/shown-tables'

/** Pages that lead on from an empty search show what was bought most. */
export default async function followAttributions({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shown = shownTables.filter(({ table }) => table === 'attribution')
  await knex.transaction(async (sql) => {
    for (const one of shown) for (const statement of followTableSql(one)) await sql.raw(statement)
  })
}
