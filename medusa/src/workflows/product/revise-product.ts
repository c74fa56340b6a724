import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, ProductStatus } from '@medusajs/framework/utils'
import { updateInventoryLevelsWorkflow, updateProductsWorkflow } from '@medusajs/medusa/core-flows'
import type { ReviseProductBody } from '../../contracts/member-product'
import { ok, refuse, type Result } from '../../domain/failure'
import { checkPicture } from './check-picture'
import { picturesOf } from './pictures-of'
import { readStockLocation } from './stock-location'

type Proposed = {
  status: string
  organisation_id: string
  variant_id: string
  inventory_item_id: string
}

/** Changes a product that was sent back, or still waits, and hands it in again. Only by whom it was proposed. */
export async function reviseProduct(
  container: MedusaContainer,
  product_id: string,
  revision: ReviseProductBody,
  member_id: string,
): Promise<Result<{ product_id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Proposed[] }>(
    `select p.status, d.organisation_id, v.id as variant_id, i.inventory_item_id
       from product p join product_detail d on d.product_id = p.id
       join product_variant v on v.product_id = p.id and v.deleted_at is null
       join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
      where p.id = ? and d.proposed_by_member_id = ? and p.deleted_at is null`,
    [product_id, member_id],
  )
  const product = rows[0]
  if (!product) return refuse('not_found', 'Produk ini tidak ada di daftar Anda.')
  if (product.status !== 'rejected' && product.status !== 'proposed')
    return refuse('already_on_sale', 'Produk ini sudah dijual. Minta pengurus untuk mengubahnya.')
  const picture = revision.image_id ? await checkPicture(knex, revision.image_id, member_id) : ok(null)
  if (!picture.ok) return picture
  const category = revision.category
    ? await knex<{ id: string }>('product_category').where({ handle: revision.category }).first('id')
    : undefined
  await updateProductsWorkflow(container).run({
    input: {
      products: [
        {
          id: product_id,
          title: revision.title,
          weight: revision.weight_gram,
          status: ProductStatus.PROPOSED,
          ...(revision.image_id ? picturesOf(revision.image_id) : {}),
          ...(category ? { category_ids: [category.id] } : {}),
          variants: [
            {
              id: product.variant_id,
              weight: revision.weight_gram,
              prices: [{ amount: revision.price_rupiah, currency_code: 'idr' }],
            },
          ],
        },
      ],
    },
  })
  const location_id = await readStockLocation(knex, product.organisation_id)
  if (location_id)
    await updateInventoryLevelsWorkflow(container).run({
      input: {
        updates: [
          { inventory_item_id: product.inventory_item_id, location_id, stocked_quantity: revision.stock },
        ],
      },
    })
  return ok({ product_id })
}
