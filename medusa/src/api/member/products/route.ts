import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import type { MemberProducts } from '../../../contracts/member-product'
import { listOwnProducts } from '../../../queries/member-product/list-products'
import { proposeProduct } from '../../../workflows/product/propose-product'
import { answer, sendFailure } from '../../answer'
import { parseInput } from '../../parse'
import { imageId, productFields } from './product-fields'

const body = z.object({
  ...productFields,
  proposal_key: z.uuid(),
  organisation_id: z.string().max(64),
  image_id: imageId,
})

export async function GET(req: MemberRequest, res: MedusaResponse) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const products = await listOwnProducts(knex, req.access.member_id)
  res.json({ products } satisfies MemberProducts)
}

/** Puts a product forward. She may do so where she is a producer herself, not in what lies below. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const proposal = parseInput(res, body, req.body)
  if (!proposal) return
  const mayHere = req.access.roles.some(
    (held) => held.role === 'producer' && held.organisation_id === proposal.organisation_id,
  )
  if (!mayHere)
    return sendFailure(res, {
      code: 'forbidden',
      message: 'Anda belum tercatat sebagai perajin di sini. Minta pengurus menambahkan Anda.',
    })
  answer(res, await proposeProduct(req.scope, proposal, req.access.member_id), 201)
}
