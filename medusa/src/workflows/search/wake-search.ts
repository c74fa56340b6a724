import { container as application } from '@medusajs/framework'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { PRODUCT_INDEX } from '../../queries/search/product-document'

/** No product has this id. */
const NOBODY = '-'

let known: number | undefined

/**
 * Before a search: a new index takes no documents before it was filled once, and where another process has put a new one
 * in place, the Search Module would go on reading the old one for up to two minutes. Any write makes it look.
 */
export async function wakeSearch(search: ISearchModuleService): Promise<void> {
  const version = await readVersion()
  if (version !== undefined && version === known) return
  const indexes = await search.listIndexes()
  const index = indexes.find(({ name }) => name === PRODUCT_INDEX)
  if (index?.status === 'pending') await search.reindex({ index: PRODUCT_INDEX })
  await search.deleteDocuments({ index: PRODUCT_INDEX, filters: { id: [NOBODY] } })
  known = await readVersion()
}

async function readVersion(): Promise<number | undefined> {
  const knex: Knex = application.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { active_version: number | null }[] }>(
    'select active_version from search_index where name = ? and deleted_at is null',
    [PRODUCT_INDEX],
  )
  return rows[0]?.active_version ?? undefined
}
