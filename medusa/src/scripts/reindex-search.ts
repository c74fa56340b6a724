import type { ExecArgs } from '@medusajs/framework/types'
import { reindexSearch } from '../workflows/search/reindex-search'

/** `medusa exec ./src/scripts/reindex-search.ts`: the whole search index anew, without a gap in service. */
export default async function reindex({ container }: ExecArgs): Promise<void> {
  await reindexSearch(container)
}
