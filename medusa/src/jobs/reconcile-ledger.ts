import type { MedusaContainer } from '@medusajs/framework/types'
import { reconcileAndReport } from '../workflows/attribution/reconcile-and-report'

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/** Posts what an event has missed lately. What is older was found when the backend started. */
export default async function reconcileLately(container: MedusaContainer): Promise<void> {
  await reconcileAndReport(container, new Date(Date.now() - TWO_DAYS))
}

export const config = { name: 'reconcile-ledger', schedule: { interval: 30_000 } }
