import type { MedusaContainer } from '@medusajs/framework/types'
import { refreshSearch } from '../workflows/search/refresh-search'

/** Searches refresh the index themselves; this keeps the first one after a quiet hour from having much to do. */
export default async function refreshSearchJob(container: MedusaContainer): Promise<void> {
  while ((await refreshSearch(container)) > 0);
}

export const config = { name: 'refresh-search', schedule: '* * * * *' }
