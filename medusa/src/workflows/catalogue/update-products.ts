import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { insertMakers } from './insert-details'
import type { DetailDraft, MakerShareDraft } from './product-draft'
import { imageAddress } from './product-draft'
import { imageRows, rawNumber } from './product-rows'

/** What is to change of one product; what is absent stays. */
export type ProductChange = {
  product_id: string
  variant_id: string
  product?: ProductColumns
  variant?: { weight?: number; allow_backorder?: boolean }
  category_id?: string
  image_ids?: string[]
  price?: { price_id: string | null; price_set_id: string; rupiah: number }
  stock?: { inventory_item_id: string; location_id: string; quantity: number }
  detail?: DetailDraft
  makers?: MakerShareDraft[]
  changed_by: string
}

type ProductColumns = {
  title?: string
  handle?: string
  description?: string | null
  status?: string
  weight?: number
  metadata?: string
}

export async function updateProducts(sql: Knex, changes: readonly ProductChange[]): Promise<void> {
  for (const change of changes) await updateOne(sql, change)
  const remade = changes.flatMap(({ product_id, makers, changed_by }) =>
    makers ? [{ product_id, makers, created_by: changed_by }] : [],
  )
  if (remade.length > 0) await insertMakers(sql, remade)
}

async function updateOne(sql: Knex, change: ProductChange): Promise<void> {
  const { product_id, variant_id } = change
  const now = { updated_at: sql.fn.now() }
  await sql('product')
    .where({ id: product_id })
    .update({ ...change.product, ...now })
  if (change.variant) {
    await sql('product_variant')
      .where({ id: variant_id })
      .update({ ...change.variant, ...now })
  }
  if (change.category_id !== undefined) await moveCategory(sql, product_id, change.category_id)
  if (change.image_ids) await replaceImages(sql, product_id, change.image_ids)
  if (change.price) await setPrice(sql, change.price)
  if (change.stock) await setStock(sql, change.stock)
  if (change.detail) {
    await sql('product_detail')
      .where({ product_id, deleted_at: null })
      .update({ ...change.detail, ...now })
  }
}

async function moveCategory(sql: Knex, product_id: string, product_category_id: string): Promise<void> {
  await sql('product_category_product').where({ product_id }).delete()
  await sql('product_category_product').insert({ product_id, product_category_id })
}

async function replaceImages(sql: Knex, product_id: string, image_ids: string[]): Promise<void> {
  const [main] = image_ids
  const now = sql.fn.now()
  await sql('image').where({ product_id, deleted_at: null }).update({ deleted_at: now, updated_at: now })
  await sql('image').insert(imageRows(product_id, image_ids))
  if (main !== undefined)
    await sql('product')
      .where({ id: product_id })
      .update({ thumbnail: imageAddress(main, 640) })
}

async function setPrice(sql: Knex, { price_id, price_set_id, rupiah }: NonNullable<ProductChange['price']>) {
  const amounts = { amount: rupiah, raw_amount: rawNumber(rupiah) }
  if (price_id === null) {
    await sql('price').insert({
      id: generateEntityId('', 'price'),
      price_set_id,
      currency_code: 'idr',
      ...amounts,
    })
  } else {
    await sql('price')
      .where({ id: price_id })
      .update({ ...amounts, updated_at: sql.fn.now() })
  }
}

/** The count in the sheet becomes the stock. What is promised to buyers is part of it and stays promised. */
async function setStock(
  sql: Knex,
  { inventory_item_id, location_id, quantity }: NonNullable<ProductChange['stock']>,
) {
  const amounts = { stocked_quantity: quantity, raw_stocked_quantity: rawNumber(quantity) }
  const changed = await sql('inventory_level')
    .where({ inventory_item_id, location_id, deleted_at: null })
    .update({ ...amounts, updated_at: sql.fn.now() })
  if (changed > 0) return
  await sql('inventory_level').insert({
    id: generateEntityId('', 'ilev'),
    inventory_item_id,
    location_id,
    ...amounts,
    raw_reserved_quantity: rawNumber(0),
    raw_incoming_quantity: rawNumber(0),
  })
}
