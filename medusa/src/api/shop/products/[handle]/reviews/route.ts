import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { listReviews } from '../../../../../queries/product/list-reviews'
import { wasProduct } from '../../../../../queries/syndication/was-there'
import { parseQuery, sendPageOf } from '../../../shop-answer'

const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  await sendPageOf(req, res, (knex, handle) => listReviews(knex, handle, input.page), {
    message: 'Barang ini tidak ada di toko.',
    wasThere: wasProduct,
  })
}
