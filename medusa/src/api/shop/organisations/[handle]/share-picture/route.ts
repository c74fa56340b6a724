import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readOrganisation } from '../../../../../queries/organisation/read-organisation'
import { sendShareOf } from '../../../send-share'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendShareOf(req, res, readOrganisation, ({ name, tagline, place, products }) => ({
    title: name,
    lines: [tagline, place].filter((line) => line !== undefined),
    image_id: products[0]?.image?.id,
  }))
}
