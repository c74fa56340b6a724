import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { listNearby } from '../../../queries/catalogue/list-nearby'
import { parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({
  area: z.string().regex(/^\d{2}(\.\d{2}){1,2}(\.\d{4})?$/, { error: 'Kode wilayah ini tidak sesuai.' }),
})

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (input) sendPage(res, await listNearby(shopSql(req), input.area))
}
