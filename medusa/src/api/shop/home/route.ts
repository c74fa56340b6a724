import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readHome } from '../../../queries/home/read-home'
import { sendPage, shopSql } from '../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendPage(res, await readHome(shopSql(req)))
}
