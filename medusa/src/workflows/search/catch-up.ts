import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { PRODUCT_INDEX } from '../../queries/search/product-document'
import { readSearchState, type SearchState } from '../../queries/search-engine/read-search-state'
import { lockSearch } from './lock-search'
import { reindexSearch } from './reindex-search'

const OURS = `hashtext('lapak-purna.search.catch-up')`

/**
 * Where Meilisearch has missed a change, or holds another number of documents than PostgreSQL (it may have lost its
 * data), it is brought up to date as soon as it answers. Until then PostgreSQL answers. One process at a time does this;
 * the others leave it to that one, or wait for it.
 */
export async function catchUp(container: MedusaContainer, { wait }: { wait: boolean }): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (sql) => {
    if (wait) await sql.raw(`select pg_advisory_xact_lock(${OURS})`)
    else if (!(await isFree(sql))) return
    await catchUpNow(container, knex)
  })
}

async function isFree(sql: Knex.Transaction): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { is_free: boolean }[] }>(
    `select pg_try_advisory_xact_lock(${OURS}) as is_free`,
  )
  return rows[0]?.is_free === true
}

async function catchUpNow(container: MedusaContainer, knex: Knex): Promise<void> {
  const before = await compare(knex)
  if (!before.meilisearch?.answers || (!before.lag && isAlike(before))) return
  if (before.lag) await writeAgain(container, new Date(before.lag.since))
  else await noteLoss(knex)
  const after = await compare(knex)
  if (isAlike(after)) return forget(knex, before.lag?.failures ?? 0)
  await reindexSearch(container)
  await forget(knex, after.lag?.failures ?? 0)
}

/** With the lock of the refresh: no product is in one engine and not yet in the other. */
async function compare(knex: Knex): Promise<SearchState> {
  return knex.transaction(async (sql) => {
    await lockSearch(sql)
    return readSearchState(sql)
  })
}

function isAlike({ documents, meilisearch }: SearchState): boolean {
  return meilisearch?.answers === true && meilisearch.documents === documents
}

async function writeAgain(container: MedusaContainer, since: Date): Promise<void> {
  await container.resolve<ISearchModuleService>(Modules.SEARCH).reindex({ index: PRODUCT_INDEX, since })
}

async function noteLoss(knex: Knex): Promise<void> {
  await knex.raw(
    `insert into search_lag (engine, since, failures, reason)
     values ('meilisearch', clock_timestamp(), 0, 'It holds another number of documents than PostgreSQL')
     on conflict do nothing`,
  )
}

/** Unless something failed anew meanwhile. */
async function forget(knex: Knex, failures: number): Promise<void> {
  await knex.transaction(async (sql) => {
    await lockSearch(sql)
    if (!isAlike(await readSearchState(sql))) return
    await sql.raw(`delete from search_lag where engine = 'meilisearch' and failures = ?`, [failures])
  })
}
