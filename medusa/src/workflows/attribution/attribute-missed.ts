import type { MedusaContainer } from '@medusajs/framework/types'
import { refuse, type Result } from '../../domain/failure'
import { attributeOrder, attributeOrders } from './attribute-order'
import type { Attributed, AttributionRequest } from './request'

const BATCH = 500

type Outcome = { order_id: string; result: Result<Attributed> }

/** Batch by batch; where a batch breaks, order by order, so that one bad order does not hold up the others. */
export async function attributeMissed(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let start = 0; start < orderIds.length; start += BATCH) {
    const requests = orderIds.slice(start, start + BATCH).map((order_id) => ({ order_id }))
    const results = await attributeOrders(container, requests).catch(() => oneByOne(container, requests))
    outcomes.push(...requests.flatMap(({ order_id }, index) => withId(order_id, results[index])))
  }
  return outcomes
}

async function oneByOne(
  container: MedusaContainer,
  requests: readonly AttributionRequest[],
): Promise<Result<Attributed>[]> {
  const results: Result<Attributed>[] = []
  for (const request of requests) {
    try {
      results.push(await attributeOrder(container, request))
    } catch (error) {
      results.push(refuse('attribution_failed', error instanceof Error ? error.message : String(error)))
    }
  }
  return results
}

function withId(order_id: string, result: Result<Attributed> | undefined): Outcome[] {
  return result ? [{ order_id, result }] : []
}
