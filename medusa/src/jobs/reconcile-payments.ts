import type { MedusaContainer } from '@medusajs/framework/types'
import { readReconcileSeconds } from '../config/payment'
import { reconcilePayments } from '../workflows/payment/reconcile/reconcile-payments'

export default async function reconcilePaymentsJob(container: MedusaContainer): Promise<void> {
  await reconcilePayments(container)
}

export const config = {
  name: 'reconcile-payments',
  schedule: { interval: readReconcileSeconds() * 1000 },
}
