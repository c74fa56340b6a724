import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../access/require-access'
import { reviseProduct } from '../../../../workflows/product/revise-product'
import { answer } from '../../../answer'
import { parseInput } from '../../../parse'
import { imageId, productFields } from '../product-fields'

const body = z.object({ ...productFields, image_id: imageId.optional() })

/** Changes a product of hers that waits or came back, and hands it in again. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const revision = parseInput(res, body, req.body)
  if (!revision) return
  answer(res, await reviseProduct(req.scope, req.params.id ?? '', revision, req.access.member_id))
}
