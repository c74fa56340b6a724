import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { catchUp } from '../workflows/search/catch-up'
import { notePassedInstants } from '../workflows/search/note-passed-instants'
import { refreshSearch } from '../workflows/search/refresh-search'

/** Searches refresh the index themselves; this keeps the first one after a quiet hour from having much to do. */
export default async function refreshSearchJob(container: MedusaContainer): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await notePassedInstants(knex)
  while ((await refreshSearch(container)) > 0);
  await catchUp(container, { wait: false })
}

export const config = { name: 'refresh-search', schedule: '* * * * *' }
