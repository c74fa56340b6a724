import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readProduct } from '../../../../queries/product/read-product'
import { wasProduct } from '../../../../queries/syndication/was-there'
import { sendPageOf } from '../../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendPageOf(req, res, readProduct, {
    message: 'Barang ini tidak ada di toko.',
    wasThere: wasProduct,
  })
}
