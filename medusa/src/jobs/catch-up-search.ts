import type { MedusaContainer } from '@medusajs/framework/types'
import { readMeilisearch } from '../config/meilisearch'
import { catchUp } from '../workflows/search/catch-up'

const EVERY_MS = 3_000

/** Meilisearch is asked again soon after it has failed. Where PostgreSQL searches alone there is nothing to catch up. */
export default async function catchUpSearchJob(container: MedusaContainer): Promise<void> {
  if (readMeilisearch()) await catchUp(container, { wait: false })
}

export const config = { name: 'catch-up-search', schedule: { interval: EVERY_MS } }
