import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readCompareMinutes } from '../config/payment'
import { reconcileBooks } from '../workflows/payment/reconcile/reconcile-books'

/** Longer than a chargeback takes as a rule. */
const LOOKING_BACK_MS = 120 * 24 * 60 * 60 * 1000

/** Lays gateway, payments, orders and ledger side by side; `npm run payments -- reconcile` does the same at once. */
export default async function compareBooksJob(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const found = await reconcileBooks(container, { since: new Date(Date.now() - LOOKING_BACK_MS) })
  if (!found || found.repaired.length + found.open.length === 0) return
  const words = `${found.repaired.length} mended, ${found.open.length} left to decide at /kelola/keuangan/pembayaran`
  logger.warn(`Payments: ${found.orders} orders compared, ${words}`)
}

export const config = {
  name: 'compare-books',
  schedule: { interval: readCompareMinutes() * 60_000 },
}
