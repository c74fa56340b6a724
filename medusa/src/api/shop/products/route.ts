import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { Modules } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import { CATALOGUE, LEDGER, SEARCH } from '../../../changes/tags'
import { SORTS } from '../../../queries/search/product-filter'
import { searchProducts } from '../../../queries/search/search-products'
import { refreshSearch } from '../../../workflows/search/refresh-search'
import { wakeSearch } from '../../../workflows/search/wake-search'
import { handleSchema, parseQuery, sendPage, shopSql } from '../shop-answer'

/** A province or a kabupaten. */
const area = z.string().regex(/^\d{2}(\.\d{2})?$/)
const rupiah = z.coerce.number().int().min(0).max(1_000_000_000)

const query = z.object({
  q: z.string().trim().max(100).optional(),
  /** Guesses at no word. */
  exact: z.literal('1').optional(),
  category: handleSchema.optional(),
  organisation: handleSchema.optional(),
  place: area.optional(),
  pickup: area.optional(),
  min: rupiah.optional(),
  max: rupiah.optional(),
  supply: z.enum(['ready', 'made_to_order']).optional(),
  halal: z.literal('1').optional(),
  sort: z.enum(SORTS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const { q, exact, halal, sort, page, ...filter } = input
  const search = req.scope.resolve(Modules.SEARCH)
  await wakeSearch(search)
  const engine = {
    knex: shopSql(req),
    search,
    refresh: async () => {
      await refreshSearch(req.scope)
    },
  }
  const found = await searchProducts(engine, {
    ...(q ? { q } : {}),
    exact: exact !== undefined,
    filter: { ...filter, ...(halal ? { halal: true } : {}) },
    paging: { page, ...(sort ? { sort } : {}) },
  })
  sendPage(res, { page: found, tags: [CATALOGUE, SEARCH, ...(found.way_out ? [LEDGER] : [])] })
}
