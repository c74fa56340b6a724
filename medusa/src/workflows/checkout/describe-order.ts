import { generateEntityId } from '@medusajs/framework/utils'
import type { Quote, QuoteLine, QuoteParcel } from '../../contracts/quote'
import type { Goods } from '../../queries/order/read-goods'
import type { StockWish } from '../order/take-stock'
import type { BasketDiscount } from '../promotion/compute-discounts'
import type { Intent } from './open-intent'
import type { ReadRequest } from './request'

export type PricedOrder = {
  intent: Intent
  request: ReadRequest
  quote: Quote
  discounts: BasketDiscount[]
  goods: Goods[]
  ground: { region_id: string; sales_channel_id: string }
}

export type ParcelRow = {
  id: string
  order_id: string
  organisation_id: string
  mode: 'courier' | 'pickup'
  /** What the buyer pays for it, after what promotions take off. */
  delivery_rupiah: number
  weight_gram: number
}

/** The order as Medusa's order module takes it, with its parcels and what it needs of the stock. */
export function describeOrder(priced: PricedOrder) {
  const { intent, request, quote, ground } = priced
  const parcels = quote.parcels.map((parcel) => ({ row: toParcelRow(parcel, intent.order_id), parcel }))
  const parcelOf = (line: QuoteLine) => {
    const found = parcels.find(({ row }) => row.organisation_id === line.origin_organisation_id)
    if (!found) throw new Error(`The line ${line.variant_id} is in no parcel.`)
    return found.row.id
  }
  const lines = quote.lines.map((line, position) => {
    const goods = priced.goods.find((one) => one.variant_id === line.variant_id)
    if (!goods) throw new Error(`The variant ${line.variant_id} went away.`)
    const adjustments = toAdjustments(priced.discounts, line.variant_id)
    return {
      line,
      goods,
      position,
      id: generateEntityId(undefined, 'ordli'),
      parcel_id: parcelOf(line),
      adjustments,
    }
  })
  return {
    order: {
      id: intent.order_id,
      status: 'pending',
      currency_code: 'idr',
      locale: request.locale,
      ...ground,
      shipping_address: toAddress(request, quote),
      items: lines.map(toItem),
      shipping_methods: parcels.map(({ row, parcel }) => ({
        name: parcel.chosen?.name ?? row.mode,
        amount: parcel.chosen?.delivery_rupiah ?? 0,
        is_tax_inclusive: false,
        adjustments: toOneAdjustment(priced.discounts, row.organisation_id),
        data: { mode: row.mode },
        metadata: { parcel_id: row.id, organisation_id: row.organisation_id },
      })),
      metadata: { checkout_id: intent.id, channel: 'online' },
    },
    parcels: parcels.map(({ row }) => row),
    stock: lines.flatMap(toStockWishes),
  }
}

function toParcelRow(parcel: QuoteParcel, order_id: string): ParcelRow {
  return {
    id: generateEntityId(undefined, 'prc'),
    order_id,
    organisation_id: parcel.organisation_id,
    mode: parcel.chosen?.mode ?? 'courier',
    delivery_rupiah: (parcel.chosen?.delivery_rupiah ?? 0) - (parcel.discount_rupiah ?? 0),
    weight_gram: parcel.weight_gram,
  }
}

type Adjustment = { promotion_id: string; code: string; amount: number; description: string }

type Line = {
  line: QuoteLine
  goods: Goods
  position: number
  id: string
  parcel_id: string
  adjustments: Adjustment[]
}

function toAdjustments(discounts: readonly BasketDiscount[], target: string): Adjustment[] {
  return discounts
    .filter((one) => one.target === target)
    .map(({ promotion_id, code, name, amount_rupiah }) => ({
      promotion_id,
      code,
      amount: amount_rupiah,
      description: name,
    }))
}

/** Medusa's tables have room for one adjustment of a delivery: several promotions are written down as the first, with the whole sum. */
function toOneAdjustment(discounts: readonly BasketDiscount[], target: string): Adjustment[] {
  const [first, ...others] = toAdjustments(discounts, target)
  return first ? [{ ...first, amount: others.reduce((sum, { amount }) => sum + amount, first.amount) }] : []
}

function toItem({ line, goods, position, id, parcel_id, adjustments }: Line) {
  return {
    id,
    title: goods.product_title,
    subtitle: goods.variant_title,
    thumbnail: goods.thumbnail,
    quantity: line.quantity,
    unit_price: line.unit_price_rupiah,
    product_id: goods.product_id,
    product_title: goods.product_title,
    product_subtitle: goods.product_subtitle,
    product_description: goods.product_description,
    product_handle: goods.product_handle,
    product_type: goods.product_type,
    product_type_id: goods.product_type_id,
    product_collection: goods.product_collection,
    variant_id: goods.variant_id,
    variant_sku: goods.variant_sku,
    variant_barcode: goods.variant_barcode,
    variant_title: goods.variant_title,
    is_discountable: goods.is_discountable,
    is_tax_inclusive: false,
    requires_shipping: true,
    adjustments,
    metadata: { parcel_id, organisation_id: line.organisation_id, position },
  }
}

function toStockWishes({ line, goods, id }: Line): StockWish[] {
  if (!goods.manage_inventory || goods.location_id === null) return []
  const { location_id, allow_backorder } = goods
  return goods.inventory.map(({ inventory_item_id, required_quantity }) => ({
    line_item_id: id,
    inventory_item_id,
    location_id,
    quantity: line.quantity * required_quantity,
    allow_backorder,
  }))
}

function toAddress({ contact, address }: ReadRequest, quote: Quote) {
  return {
    first_name: contact.name,
    phone: contact.phone,
    country_code: 'id',
    ...(address && {
      address_1: address.street,
      city: quote.destination?.name,
      postal_code: address.postal_code,
      metadata: { area_code: address.area_code },
    }),
  }
}
