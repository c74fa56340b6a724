import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { CATALOGUE } from '../../../changes/tags'
import { listAddresses } from '../../../queries/syndication/list-addresses'
import { parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({
  kind: z.enum(['products', 'makers', 'organisations']),
  part: z.coerce.number().int().min(1).max(1_000).default(1),
})

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const page = await listAddresses(shopSql(req), input.kind, input.part)
  sendPage(res, { page, tags: [CATALOGUE] })
}
