import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { listCollections } from '../../../queries/collection/list-collections'
import { sendPage, shopSql } from '../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendPage(res, await listCollections(shopSql(req)))
}
