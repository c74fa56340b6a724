import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId, Modules } from '@medusajs/framework/utils'

type Parts = {
  product_id: string
  organisation_id: string
  location_id: string
  stock: number
  member_id: string
}

/** What a product needs beyond Medusa's own tables: stock, seller and maker. Adds only what is missing. */
export async function ensureProductParts(container: MedusaContainer, parts: Parts): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await ensureStock(container, knex, parts)
  await knex.transaction(async (transaction) => {
    const detail = await transaction('product_detail').where({ product_id: parts.product_id }).first('id')
    if (detail) return
    await transaction('product_detail').insert({
      id: generateEntityId(undefined, 'pdet'),
      product_id: parts.product_id,
      organisation_id: parts.organisation_id,
      proposed_by_member_id: parts.member_id,
    })
    const maker_set_id = generateEntityId(undefined, 'mkset')
    await transaction('maker_set').insert({
      id: maker_set_id,
      product_id: parts.product_id,
      effective_from: transaction.fn.now(),
      created_by: parts.member_id,
    })
    await transaction('maker_share').insert({
      id: generateEntityId(undefined, 'mksh'),
      maker_set_id,
      member_id: parts.member_id,
      share_bps: 10_000,
      position: 0,
    })
  })
}

async function ensureStock(container: MedusaContainer, knex: Knex, parts: Parts): Promise<void> {
  const item = await knex<{ inventory_item_id: string }>('product_variant_inventory_item')
    .join('product_variant', 'product_variant.id', 'product_variant_inventory_item.variant_id')
    .where('product_variant.product_id', parts.product_id)
    .first<{ inventory_item_id: string } | undefined>('product_variant_inventory_item.inventory_item_id')
  if (!item) throw new Error(`product ${parts.product_id} has no inventory item`)
  const place = { inventory_item_id: item.inventory_item_id, location_id: parts.location_id }
  if (
    await knex('inventory_level')
      .where({ ...place, deleted_at: null })
      .first('id')
  )
    return
  await container
    .resolve(Modules.INVENTORY)
    .createInventoryLevels([{ ...place, stocked_quantity: parts.stock }])
}
