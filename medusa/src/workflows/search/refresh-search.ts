import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ISearchModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { PRODUCT_INDEX, toIndexedProduct } from '../../queries/search/product-document'
import { readProductTexts } from '../../queries/search/read-documents'
import { passGate } from './hold-refreshes'
import { lockSearch } from './lock-search'
import { recordWords, toProductWords } from './record-words'
import { wakeSearch } from './wake-search'

/** As much as one shopper may have to wait for. */
const MOST_AT_ONCE = 500

let running: Promise<number> | undefined

/**
 * Brings index and vocabulary up to the changes noted so far; answers how many products that were. One at a time: whoever
 * comes while it runs waits for the next round, which sees all that was noted before it began.
 */
export async function refreshSearch(container: MedusaContainer): Promise<number> {
  await running?.catch(() => undefined)
  running ??= refreshOnce(container).finally(() => {
    running = undefined
  })
  return running
}

async function refreshOnce(container: MedusaContainer): Promise<number> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH)
  await wakeSearch(search)
  return knex.transaction(async (sql) => {
    await passGate(sql)
    await lockSearch(sql)
    const { rows } = await sql.raw<{ rows: { product_id: string }[] }>(
      `delete from search_stale where product_id in (
         select product_id from search_stale order by created_at limit ?
       ) returning product_id`,
      [MOST_AT_ONCE],
    )
    if (rows.length === 0) return 0
    const ids = rows.map((row) => row.product_id)
    const shown = (await readProductTexts(sql, ids)).map(toIndexedProduct)
    const present = new Set(shown.map(({ document }) => document.id))
    const gone = ids.filter((id) => !present.has(id))
    // The index answers before the notes are gone: after a crash in between they are read again.
    await search.upsertDocuments({ index: PRODUCT_INDEX, documents: shown.map(({ document }) => document) })
    if (gone.length > 0) await search.deleteDocuments({ index: PRODUCT_INDEX, filters: { id: gone } })
    const words = shown.map(toProductWords)
    await recordWords(sql, words, gone, true)
    return ids.length
  })
}
