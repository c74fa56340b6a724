import type { MedusaContainer } from '@medusajs/framework/types'
import { reconcileAndReport } from '../workflows/attribution/reconcile-and-report'

/** Once after every start, over all time: whatever a crash has left behind. */
export default async function reconcileAll(container: MedusaContainer): Promise<void> {
  await reconcileAndReport(container)
}

export const config = {
  name: 'reconcile-ledger-at-start',
  schedule: { interval: 3000, numberOfExecutions: 1 },
}
