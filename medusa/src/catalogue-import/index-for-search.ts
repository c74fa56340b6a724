import { refreshSearch } from '../workflows/search/refresh-search'
import type { Session } from './session'

/**
 * What came in is found by the search before the import says that it is done. The index that serves is brought up to
 * date: a shop that runs meanwhile would not see one built in its place for up to two minutes.
 */
export async function indexForSearch({ container, report, progress }: Session): Promise<void> {
  if (report.dryRun || report.changed === 0) return
  progress.step('pencarian')
  while ((await refreshSearch(container)) > 0);
}
