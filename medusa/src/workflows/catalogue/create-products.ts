import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { insertDetails } from './insert-details'
import type { ProductDraft } from './product-draft'
import { newProductIds, productRows, type Places, type ProductIds, type Row } from './product-rows'

/**
 * Puts products on sale, all of them or none: product, variant, price, stock, details and makers. Written straight into
 * Medusa's tables: its services take seven times as long and have no transaction across modules.
 */
export async function createProducts(
  container: MedusaContainer,
  drafts: readonly ProductDraft[],
): Promise<ProductIds[]> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction((sql) => insertProducts(sql, drafts))
}

export async function insertProducts(sql: Knex, drafts: readonly ProductDraft[]): Promise<ProductIds[]> {
  if (drafts.length === 0) return []
  const places = await findPlaces(sql)
  const products = drafts.map((draft) => ({ ...draft, ...newProductIds() }))
  const tables = new Map<string, Row[]>()
  for (const product of products) {
    for (const [table, rows] of Object.entries(productRows(product, product, places))) {
      const known = tables.get(table)
      if (known) known.push(...rows)
      else tables.set(table, [...rows])
    }
  }
  for (const [table, rows] of tables) if (rows.length > 0) await sql(table).insert(rows)
  await insertDetails(sql, products)
  return products.map(({ product_id, variant_id, inventory_item_id }) => ({
    product_id,
    variant_id,
    inventory_item_id,
  }))
}

async function findPlaces(sql: Knex): Promise<Places> {
  const sales_channel_ids = await sql('sales_channel')
    .whereRaw("metadata->>'channel' is not null and deleted_at is null")
    .pluck<string[]>('id')
  const profile = await sql<{ id: string }>('shipping_profile')
    .where({ type: 'default', deleted_at: null })
    .first('id')
  if (sales_channel_ids.length === 0 || !profile) {
    throw new Error('The foundation is not laid: run the seed-foundation script first.')
  }
  return { sales_channel_ids, shipping_profile_id: profile.id }
}
