import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { CATALOGUE, SEARCH } from '../../../changes/tags'
import { suggest } from '../../../queries/search/suggest'
import { isSearchStale } from '../../../queries/search/understand-query'
import { refreshSearch } from '../../../workflows/search/refresh-search'
import { parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({ q: z.string().trim().max(80).default('') })

/** How what is being typed into the search box may go on. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const knex = shopSql(req)
  // A name that was withdrawn a moment ago is not offered either.
  if (await isSearchStale(knex)) await refreshSearch(req.scope)
  sendPage(res, { page: await suggest(knex, input.q), tags: [CATALOGUE, SEARCH] })
}
