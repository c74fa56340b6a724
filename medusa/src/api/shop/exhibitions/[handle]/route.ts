import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readExhibition } from '../../../../queries/exhibition/read-exhibition'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readExhibition, { message: 'Pameran ini tidak ada.' })
}
