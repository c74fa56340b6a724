import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { loadAreas } from '../../../areas/load-areas'
import type { AreaLevelAnswer } from '../../../contracts/area'
import { sendFailure } from '../../answer'
import { parseQuery } from '../shop-answer'

/** The list changes with a release, a few times a year. */
const FOR_A_DAY = 'public, max-age=86400, stale-while-revalidate=604800'

const query = z.object({
  parent: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, { error: 'Kode wilayah ini tidak sesuai.' })
    .optional(),
})

export function GET(req: MedusaRequest, res: MedusaResponse): void {
  const input = parseQuery(req, res, query)
  if (!input) return
  const parent = input.parent ?? ''
  const areas = loadAreas().below(parent)
  if (!areas) return sendFailure(res, { code: 'not_found', message: 'Wilayah ini tidak ada.' })
  const level: AreaLevelAnswer = { path: loadAreas().path(parent), areas }
  res.setHeader('cache-control', FOR_A_DAY)
  res.status(200).json(level)
}
