import { newId } from './new-id'
import { imageAddress, type ProductDraft } from './product-draft'

export type Places = { sales_channel_ids: string[]; shipping_profile_id: string }
type Cell = string | number | boolean | null
export type Row = Record<string, Cell>
export type RowsByTable = Record<string, Row[]>

/** Medusa wants every variant to be a choice of an option; a product of one kind has this one. */
const ONLY_OPTION = { title: 'Isi', value: 'Satuan' }

export type ProductIds = { product_id: string; variant_id: string; inventory_item_id: string }

export function newProductIds(): ProductIds {
  return {
    product_id: newId('prod'),
    variant_id: newId('variant'),
    inventory_item_id: newId('iitem'),
  }
}

/** The rows of one product in Medusa's tables, in an order in which they can be inserted. */
export function productRows(draft: ProductDraft, ids: ProductIds, places: Places): RowsByTable {
  return {
    ...coreRows(draft, ids),
    ...optionRows(ids),
    ...priceRows(draft, ids),
    ...stockRows(draft, ids),
    ...placeRows(ids, places),
  }
}

function coreRows(draft: ProductDraft, { product_id, variant_id }: ProductIds): RowsByTable {
  const [main] = draft.image_ids
  return {
    product: [
      {
        id: product_id,
        title: draft.title,
        handle: draft.handle,
        description: draft.description,
        status: draft.status,
        weight: draft.weight_gram,
        thumbnail: main === undefined ? null : imageAddress(main, 640),
        metadata: draft.metadata === undefined ? null : JSON.stringify(draft.metadata),
      },
    ],
    product_variant: [
      {
        id: variant_id,
        product_id,
        title: ONLY_OPTION.value,
        sku: draft.sku,
        weight: draft.weight_gram,
        allow_backorder: typeof draft.detail.made_to_order_days === 'number',
      },
    ],
    product_category_product: [{ product_id, product_category_id: draft.category_id }],
    image: imageRows(product_id, draft.image_ids),
  }
}

export function imageRows(product_id: string, image_ids: readonly string[]): Row[] {
  return image_ids.map((id, rank) => ({
    id: newId('img'),
    product_id,
    url: imageAddress(id, 1080),
    rank,
  }))
}

function optionRows({ product_id, variant_id }: ProductIds): RowsByTable {
  const option = newId('opt')
  const value = newId('optval')
  const chosen = newId('prodopt')
  return {
    product_option: [{ id: option, title: ONLY_OPTION.title, is_exclusive: true }],
    product_option_value: [{ id: value, option_id: option, value: ONLY_OPTION.value }],
    product_product_option: [{ id: chosen, product_id, product_option_id: option }],
    product_product_option_value: [
      {
        id: newId('prodoptval'),
        product_product_option_id: chosen,
        product_option_value_id: value,
      },
    ],
    product_variant_option: [{ variant_id, option_value_id: value }],
  }
}

function priceRows({ price_rupiah }: ProductDraft, { variant_id }: ProductIds): RowsByTable {
  const price_set_id = newId('pset')
  return {
    price_set: [{ id: price_set_id }],
    price: [
      {
        id: newId('price'),
        price_set_id,
        currency_code: 'idr',
        amount: price_rupiah,
        raw_amount: rawNumber(price_rupiah),
      },
    ],
    product_variant_price_set: [{ id: newId('pvps'), variant_id, price_set_id }],
  }
}

function stockRows(draft: ProductDraft, { variant_id, inventory_item_id }: ProductIds): RowsByTable {
  return {
    inventory_item: [
      { id: inventory_item_id, sku: draft.sku, title: draft.title, weight: draft.weight_gram },
    ],
    inventory_level: [
      {
        id: newId('ilev'),
        inventory_item_id,
        location_id: draft.stock_location_id,
        stocked_quantity: draft.stock,
        raw_stocked_quantity: rawNumber(draft.stock),
        raw_reserved_quantity: rawNumber(0),
        raw_incoming_quantity: rawNumber(0),
      },
    ],
    product_variant_inventory_item: [{ id: newId('pvitem'), variant_id, inventory_item_id }],
  }
}

function placeRows({ product_id }: ProductIds, places: Places): RowsByTable {
  const { shipping_profile_id } = places
  return {
    product_shipping_profile: [{ id: newId('prodsp'), product_id, shipping_profile_id }],
    product_sales_channel: places.sales_channel_ids.map((sales_channel_id) => ({
      id: newId('prodsc'),
      product_id,
      sales_channel_id,
    })),
  }
}

/** Medusa keeps exact amounts as text beside the number. */
export function rawNumber(value: number): string {
  return JSON.stringify({ value: String(value), precision: 20 })
}
