import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import type { ProposeProductBody } from '../../contracts/member-product'
import { ok, refuse, type Result } from '../../domain/failure'
import { checkPicture } from './check-picture'
import { createProposedProduct } from './create-proposed-product'
import { ensureProductParts } from './ensure-product-parts'
import { readStockLocation } from './stock-location'

const lockSeconds = 20

/**
 * A member puts a product forward; it waits for her manager. She is its maker. The form's key makes a repeated
 * sending find the first product, also when that one was left half done.
 */
export async function proposeProduct(
  container: MedusaContainer,
  proposal: ProposeProductBody,
  member_id: string,
): Promise<Result<{ product_id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const picture = await checkPicture(knex, proposal.image_id, member_id)
  if (!picture.ok) return picture
  const location_id = await readStockLocation(knex, proposal.organisation_id)
  if (!location_id)
    return refuse('no_stock_location', 'Koperasi Anda belum punya tempat stok. Beri tahu pengurus.')
  const made = await container.resolve(Modules.LOCKING).execute(
    `proposal:${proposal.proposal_key}`,
    async () => {
      const product = await createProposedProduct(container, proposal)
      await ensureProductParts(container, {
        ...product,
        organisation_id: proposal.organisation_id,
        location_id,
        stock: proposal.stock,
        member_id,
      })
      return product
    },
    { timeout: lockSeconds },
  )
  return ok(made)
}
