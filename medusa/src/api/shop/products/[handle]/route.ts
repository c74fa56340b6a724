import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readProduct } from '../../../../queries/product/read-product'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readProduct, 'Barang ini tidak ada di toko.')
}
