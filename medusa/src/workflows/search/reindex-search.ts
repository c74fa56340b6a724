import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { CHANNEL } from '../../changes/channel'
import { SEARCH } from '../../changes/tags'
import { PRODUCT_INDEX } from '../../queries/search/product-document'
import { lockSearch } from './lock-search'
import { recordWords } from './record-words'

/**
 * Builds the whole index anew beside the one that serves, then puts it in its place: for after an import, and for when a
 * new version reads texts differently. Notes of changes until now are settled by it.
 */
export async function reindexSearch(container: MedusaContainer): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH)
  const noted = await knex('search_stale').delete().returning<{ product_id: string }[]>('product_id')
  try {
    await search.reindex({ index: PRODUCT_INDEX })
  } catch (error) {
    await knex.raw('insert into search_stale (product_id) select unnest(?::text[]) on conflict do nothing', [
      noted.map((row) => row.product_id),
    ])
    throw error
  }
  await forgetDeleted(knex)
  // Whatever was found while the notes were gone and the new index not yet there is not to be kept.
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
