import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { followTableSql } from '../changes/follow-table'
import { shownTables } from '../changes/shown-tables'

/** Stars came onto the cards of lists after the page of the product had them: what changes about them is told there too. */
export default async function tellListsOfRatings({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shown = shownTables.filter(({ table }) => table === 'review_summary')
  await knex.transaction(async (sql) => {
    for (const statement of shown.flatMap(followTableSql)) await sql.raw(statement)
  })
}
