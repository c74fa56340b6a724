import type { ProductRow } from '../domain/spreadsheet/columns/product'
import type { StoredProduct } from '../queries/catalogue-import/find-stored-products'
import {
  imageAddress,
  type DetailDraft,
  type MakerShareDraft,
  type ProductDraft,
} from '../workflows/catalogue/product-draft'
import type { ProductChange } from '../workflows/catalogue/update-products'
import { changedColumns, isEmpty, withoutUndefined } from './changed-columns'

/** What a row refers to, found: nothing in here is a name any more. */
export type Resolved = {
  organisation_id: string
  stock_location_id: string
  category_id: string
  handle: string
  makers: MakerShareDraft[]
  image_ids: string[] | undefined
}

const BY = 'import'

export function draftProduct(row: ProductRow, found: Resolved): ProductDraft {
  return {
    sku: row.sku,
    handle: found.handle,
    title: row.name,
    description: row.description ?? null,
    status: row.status ?? 'published',
    category_id: found.category_id,
    price_rupiah: row.price,
    weight_gram: row.weight_gram,
    stock: row.stock ?? 0,
    stock_location_id: found.stock_location_id,
    image_ids: found.image_ids ?? [],
    makers: found.makers,
    organisation_id: found.organisation_id,
    detail: withoutUndefined(detailOf(row)),
    created_by: BY,
    metadata: { imported_stock: row.stock ?? 0 },
  }
}

/** The differences between a row and the product it names; undefined when there are none. */
export function planChange(
  row: ProductRow,
  found: Resolved,
  stored: StoredProduct,
): ProductChange | undefined {
  const change: Omit<ProductChange, 'product_id' | 'variant_id' | 'changed_by'> = {}
  const product: NonNullable<ProductChange['product']> = changedColumns(
    {
      title: row.name,
      handle: row.handle ?? undefined,
      description: row.description,
      status: row.status ?? undefined,
      weight: row.weight_gram,
    },
    stored,
  )
  const variant = changedColumns(
    { weight: row.weight_gram, allow_backorder: backorder(row) },
    { weight: stored.variant_weight, allow_backorder: stored.allow_backorder },
  )
  const detail = changedColumns(detailOf(row), stored.detail ?? {})
  if (!isEmpty(variant)) change.variant = variant
  if (!isEmpty(detail)) change.detail = detail
  if (stored.category_ids.length !== 1 || stored.category_ids[0] !== found.category_id) {
    change.category_id = found.category_id
  }
  if (
    found.image_ids &&
    differ(
      found.image_ids.map((id) => imageAddress(id, 1080)),
      stored.image_urls,
    )
  ) {
    change.image_ids = found.image_ids
  }
  if (stored.price_rupiah !== row.price && stored.price_set_id !== null) {
    change.price = { price_id: stored.price_id, price_set_id: stored.price_set_id, rupiah: row.price }
  }
  if (differ(found.makers.map(shareKey), stored.makers.map(shareKey))) change.makers = found.makers
  const stock = countedStock(row, stored)
  if (stock !== undefined && stored.inventory_item_id !== null) {
    change.stock = {
      inventory_item_id: stored.inventory_item_id,
      location_id: found.stock_location_id,
      quantity: stock,
    }
    product.metadata = JSON.stringify({ ...stored.metadata, imported_stock: stock })
  }
  if (!isEmpty(product)) change.product = product
  if (isEmpty(change)) return undefined
  return { ...change, product_id: stored.product_id, variant_id: stored.variant_id, changed_by: BY }
}

/** A figure that stands in the sheet since the last import was counted then: what was sold since must not come back. */
export function countedStock(row: ProductRow, stored: StoredProduct): number | undefined {
  if (row.stock === null || row.stock === undefined) return undefined
  return row.stock === stored.metadata?.['imported_stock'] ? undefined : row.stock
}

function backorder(row: ProductRow): boolean | undefined {
  return row.made_to_order_days === undefined ? undefined : row.made_to_order_days !== null
}

function detailOf(row: ProductRow) {
  return {
    title_en: row.name_en,
    description_en: row.description_en,
    unit: row.unit,
    size: row.size,
    ingredients: row.ingredients,
    allergens: row.allergens,
    shelf_life: row.shelf_life,
    pirt: row.pirt,
    halal_number: row.halal_number,
    halal_expires_on: row.halal_expires_on,
    production_cost_rupiah: row.production_cost,
    made_to_order_days: row.made_to_order_days,
    minimum_stock: row.minimum_stock,
  } satisfies DetailDraft
}

function shareKey({ member_id, share_bps }: MakerShareDraft): string {
  return `${member_id}:${share_bps}`
}

function differ(wanted: readonly string[], stored: readonly string[]): boolean {
  return wanted.length !== stored.length || wanted.some((each, index) => each !== stored[index])
}
