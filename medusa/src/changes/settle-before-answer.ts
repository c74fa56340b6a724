import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { changeFeed } from './change-feed'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** These change nothing that a public page shows; the last one is what settling waits for. */
const HARMLESS = /^\/(?:shop\/(?:quote|order-lookups|changes\/confirmations)|auth\/.*|account(?:\/.*)?)\/?$/

/**
 * Whoever changed something hears so when all shops have heard it: the very next page that anybody opens is the new one.
 */
export function settleBeforeAnswer(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (READING.has(req.method) || HARMLESS.test(req.path)) return next()
  const knex: Knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const countListeners = async (sql: string) => {
    const { rows } = await knex.raw<{ rows: { count: number }[] }>(sql)
    return rows[0]?.count ?? 0
  }
  const end = res.end.bind(res)
  const settled = (...rest: unknown[]) => {
    changeFeed
      .settle(countListeners)
      // Without the database nobody hears of changes, and shops show nothing they keep.
      .catch(() => undefined)
      .finally(() => Reflect.apply(end, res, rest))
    return res
  }
  res.end = settled as typeof res.end
  next()
}
