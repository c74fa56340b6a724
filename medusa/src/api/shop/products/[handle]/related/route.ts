import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readRelated } from '../../../../../queries/product/read-related'
import { sendPageOf } from '../../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readRelated, { message: 'Barang ini tidak ada di toko.' })
}
