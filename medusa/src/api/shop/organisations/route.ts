import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { listOrganisations } from '../../../queries/organisation/list-organisations'
import { sendPage, shopSql } from '../shop-answer'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendPage(res, await listOrganisations(shopSql(req)))
}
