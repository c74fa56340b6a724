import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { CHANNEL } from '../../changes/channel'
import { SEARCH } from '../../changes/tags'
import { PRODUCT_INDEX } from '../../queries/search/product-document'
import { lockSearch } from './lock-search'
import { recordWords } from './record-words'
import { refreshSearch } from './refresh-search'

/**
 * Builds the whole index anew beside the one that serves, then puts it in its place: for after an import, and for when a
 * new version reads texts differently. Notes of changes stand all the while, so that the index that serves goes on
 * following them; what it has taken in is brought into the new one before that serves.
 */
export async function reindexSearch(container: MedusaContainer): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH)
  await search.reindex({ index: PRODUCT_INDEX })
  await forgetDeleted(knex)
  while ((await refreshSearch(container)) > 0);
  // Another engine may put others first among equals.
  await knex.raw('select pg_notify(?, ?)', [CHANNEL, SEARCH])
}

/** Words of products that no longer exist leave the vocabulary. */
async function forgetDeleted(knex: Knex): Promise<void> {
  await knex.transaction(async (sql) => {
    await lockSearch(sql)
    const { rows } = await sql.raw<{ rows: { product_id: string }[] }>(
      `select d.product_id from search_document d left join product p on p.id = d.product_id
       where p.deleted_at is not null or p.status is distinct from 'published'`,
    )
    await recordWords(
      sql,
      [],
      rows.map((row) => row.product_id),
      false,
    )
  })
}
