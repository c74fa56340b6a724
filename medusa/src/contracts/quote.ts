import type { ImageRef, NamedHandle } from './catalogue'

export type ParcelMode = 'courier' | 'pickup'

/** POST /shop/quote */
export type QuoteRequest = {
  items: { variant_id: string; quantity: number }[]
  destination?: { area_code: string }
  /** The way of delivery by the parcel's organisation id; courier when nothing is said. */
  parcels?: Record<string, ParcelMode>
  /** A promotion's code as the buyer typed it. */
  voucher?: string
}

export type QuoteProblemCode = 'unknown' | 'not_for_sale' | 'sold_out' | 'not_enough'

export type QuoteProblem = {
  code: QuoteProblemCode
  /** One Indonesian sentence that says what to do. */
  message: string
  /** The quantity that can be bought now; 0 when none. */
  possible_quantity: number
}

export type QuoteLine = {
  variant_id: string
  product_id: string
  handle: string
  title: string
  title_en?: string
  unit?: string
  size?: string
  image?: ImageRef
  /** What was asked for. Lines with a problem count nothing towards parcels and totals. */
  quantity: number
  unit_price_rupiah: number
  total_rupiah: number
  weight_gram: number
  /** The selling organisation. */
  organisation_id: string
  organisation: NamedHandle
  /** Where it is sent from: the nearest organisation, itself or above, with a stock of its own. One parcel for each. */
  origin_organisation_id: string
  /** The same organisation in words, for lines with a problem too: whoever sends it gives the parcel its name. */
  origin: QuoteOrigin
  made_to_order_days?: number
  /** What promotions take off `total_rupiah`. */
  discount_rupiah?: number
  problem?: QuoteProblem
}

export type QuoteOrigin = NamedHandle & { place?: string }

/** A line whose variant is not in the shop (any more) has nothing but its problem. */
export type UnknownLine = { variant_id: string; quantity: number; problem: QuoteProblem }

export type DeliveryOption = {
  mode: ParcelMode
  /** "Kurir (zona Jawa, 2 kg)" or "Ambil sendiri di ..." */
  name: string
  delivery_rupiah: number
  eta_days_min?: number
  eta_days_max?: number
  /** Pick-up: where. */
  address?: string
}

export type QuoteParcel = {
  /** The origin: where it is packed and fetched, and whom the delivery charge belongs to. */
  organisation_id: string
  organisation: NamedHandle
  /** Where it is sent from, in words. */
  place?: string
  variant_ids: string[]
  weight_gram: number
  billed_kg: number
  /** Courier is absent until a destination is named, and when no rate reaches it. */
  options: DeliveryOption[]
  chosen?: DeliveryOption
  /** What promotions take off the chosen way of delivery. */
  discount_rupiah?: number
  /** Why nothing could be chosen yet. */
  problem?: { code: 'destination_missing' | 'destination_unknown' | 'no_rate' | 'no_pickup'; message: string }
}

export type Quote = {
  lines: QuoteLine[]
  unknown_lines: UnknownLine[]
  parcels: QuoteParcel[]
  destination?: { area_code: string; name: string }
  /** `items_rupiah` and `delivery_rupiah` are before `discount_rupiah`, which is taken from both; the total is after it. */
  totals: {
    items_rupiah: number
    delivery_rupiah: number
    discount_rupiah: number
    total_rupiah: number
    quantity: number
  }
  /** What each promotion takes off, those that nobody has to type as well. */
  discounts: QuoteDiscount[]
  /** What became of the code that was typed. Without effect on `complete`: the order can be placed without it. */
  voucher?: QuoteVoucher
  /** True when every line can be bought, every parcel has a way of delivery, and there is at least one. */
  complete: boolean
}

export type QuoteDiscount = { code: string; name: string; amount_rupiah: number; is_automatic: boolean }

export type VoucherProblemCode = 'unknown' | 'not_started' | 'ended' | 'used_up' | 'not_for_these'

export type QuoteVoucher = {
  code: string
  amount_rupiah: number
  /** It is for the delivery, of which the charge is not known yet. */
  waits_for_delivery?: true
  problem?: { code: VoucherProblemCode; message: string }
}
