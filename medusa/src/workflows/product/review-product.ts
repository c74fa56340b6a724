import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, ProductStatus } from '@medusajs/framework/utils'
import { updateProductsWorkflow } from '@medusajs/medusa/core-flows'
import { ok, refuse, type Result } from '../../domain/failure'

type Verdict = { approved: true } | { approved: false; comment: string }

/**
 * The manager's word on a product that waits. Approved, it is in the shop; otherwise it goes back with the comment.
 * Repeating the same verdict changes nothing.
 */
export async function reviewProduct(
  container: MedusaContainer,
  product_id: string,
  verdict: Verdict,
  reviewed_by_member_id: string,
): Promise<Result<{ product_id: string; state: 'on_sale' | 'returned' }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const product = await knex<{ status: string }>('product')
    .where({ id: product_id, deleted_at: null })
    .first('status')
  const state = verdict.approved ? 'on_sale' : 'returned'
  const wanted = verdict.approved ? ProductStatus.PUBLISHED : ProductStatus.REJECTED
  if (product?.status === wanted) return ok({ product_id, state })
  if (product?.status !== 'proposed')
    return refuse('not_waiting', 'Produk ini sudah diperiksa orang lain. Muat ulang daftarnya.')
  await knex('product_detail')
    .where({ product_id })
    .update({
      review_comment: verdict.approved ? null : verdict.comment,
      reviewed_by_member_id,
      reviewed_at: knex.fn.now(),
      updated_at: knex.fn.now(),
    })
  await updateProductsWorkflow(container).run({ input: { products: [{ id: product_id, status: wanted }] } })
  return ok({ product_id, state })
}
