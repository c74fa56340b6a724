import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { Modules } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { CATALOGUE, SEARCH } from '../../../changes/tags'
import { listProducts } from '../../../queries/catalogue/list-products'
import { searchProducts } from '../../../queries/search/search-products'
import { refreshSearch } from '../../../workflows/search/refresh-search'
import { wakeSearch } from '../../../workflows/search/wake-search'
import { handleSchema, parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({
  q: z.string().trim().max(100).optional(),
  /** Guesses at no word. */
  exact: z.literal('1').optional(),
  category: handleSchema.optional(),
  organisation: handleSchema.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const { q, exact, ...filter } = input
  const knex = shopSql(req)
  if (!q) return sendPage(res, { page: await listProducts(knex, filter), tags: [CATALOGUE] })
  const search = req.scope.resolve(Modules.SEARCH)
  await wakeSearch(search)
  const engine = {
    knex,
    search,
    refresh: async () => {
      await refreshSearch(req.scope)
    },
  }
  const page = await searchProducts(engine, { q, exact: exact !== undefined }, filter)
  sendPage(res, { page, tags: [CATALOGUE, SEARCH] })
}
