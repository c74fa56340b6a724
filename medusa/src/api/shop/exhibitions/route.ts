import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { listExhibitions } from '../../../queries/exhibition/list-exhibitions'
import { sendPage, shopSql } from '../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendPage(res, await listExhibitions(shopSql(req)))
}
