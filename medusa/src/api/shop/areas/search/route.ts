import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { loadAreas } from '../../../../areas/load-areas'
import { searchAreas } from '../../../../areas/search-areas'
import type { AreaSearchAnswer } from '../../../../contracts/area'
import { parseQuery } from '../../shop-answer'

/** The list changes with a release, a few times a year. */
const FOR_A_DAY = 'public, max-age=86400, stale-while-revalidate=604800'

const query = z.object({ q: z.string().trim().max(80).default('') })

export function GET(req: MedusaRequest, res: MedusaResponse): void {
  const input = parseQuery(req, res, query)
  if (!input) return
  const found: AreaSearchAnswer = { areas: searchAreas(loadAreas(), input.q) }
  res.setHeader('cache-control', FOR_A_DAY)
  res.status(200).json(found)
}
