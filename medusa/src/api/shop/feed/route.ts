import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { CATALOGUE } from '../../../changes/tags'
import { listFeedItems } from '../../../queries/syndication/list-feed-items'
import { handleSchema, parseQuery, sendPage, shopSql } from '../shop-answer'

const query = z.object({ after: handleSchema.optional() })

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseQuery(req, res, query)
  if (!input) return
  const page = await listFeedItems(shopSql(req), input.after ?? '')
  sendPage(res, { page, tags: [CATALOGUE] })
}
