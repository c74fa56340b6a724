import { refreshSearch } from '../workflows/search/refresh-search'
import { reindexSearch } from '../workflows/search/reindex-search'
import type { Session } from './session'

/** Above this, building the index anew is quicker than bringing it up to date. */
const MANY = 2_000

/** What came in is found by the search before the import says that it is done. */
export async function indexForSearch({ container, report, progress }: Session): Promise<void> {
  if (report.dryRun || report.changed === 0) return
  progress.step('pencarian')
  if (report.changed > MANY) {
    await reindexSearch(container)
    return
  }
  while ((await refreshSearch(container)) > 0);
}
