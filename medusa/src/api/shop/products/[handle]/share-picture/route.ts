import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { readProduct } from '../../../../../queries/product/read-product'
import { sendShareOf } from '../../../send-share'

/** Who made it is not on it: a picture that has been sent to somebody cannot be called back. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendShareOf(req, res, readProduct, ({ title, organisation, images }) => ({
    title,
    lines: [organisation.name, ...(organisation.place === undefined ? [] : [organisation.place])],
    image_id: images[0]?.id,
  }))
}
