import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readCollection } from '../../../../queries/collection/read-collection'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readCollection, { message: 'Koleksi ini tidak ada.' })
}
