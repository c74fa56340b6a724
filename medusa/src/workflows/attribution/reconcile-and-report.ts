import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { reconcileLedger } from './reconcile-ledger'

const told = new Set<string>()

/** Reconciles and writes to the log what was found; each refusal once, not every half minute. */
export async function reconcileAndReport(container: MedusaContainer, since?: Date): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const found = await reconcileLedger(container, since)
  if (!found) return
  const { attributed, reversed, refused } = found
  if (attributed.length > 0) logger.warn(`Ledger: attributed ${attributed.length} missed orders`)
  if (reversed.length > 0) logger.warn(`Ledger: reversed ${reversed.length} missed cancellations or refunds`)
  for (const { order_id, failure } of refused) {
    const line = `Ledger: order ${order_id} is not posted: ${failure.code}, ${failure.message}`
    if (!told.has(line)) logger.error(line)
    told.add(line)
  }
}
