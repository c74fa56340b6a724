import { refreshSearch } from '../workflows/search/refresh-search'
import { reindexSearch } from '../workflows/search/reindex-search'
import type { Session } from './session'

/** What came in is found by the search before the import says that it is done. */
export async function indexForSearch(session: Session): Promise<void> {
  const { container, report, progress } = session
  if (report.dryRun || report.changed === 0) return
  progress.step('pencarian')
  if (await isMostNew(session)) await reindexSearch(container)
  else while ((await refreshSearch(container)) > 0);
}

/** When half the catalogue changed, building the index anew is quicker than bringing it up to date. */
async function isMostNew({ report, sql }: Session): Promise<boolean> {
  const [counted] = await sql('product')
    .where({ deleted_at: null })
    .count<{ count: string }[]>({ count: '*' })
  return report.changed * 2 > Number(counted?.count ?? 0)
}
