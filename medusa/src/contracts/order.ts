import type { AttemptState } from '../domain/payment/describe-attempt'
import type { Rough } from '../domain/payment/exchange-rates'
import type { Way } from '../domain/payment/offer-methods'
import type { PaymentInstruction } from '../domain/payment/read-instruction'
import type { InvoiceParty } from './checkout'
import type { ParcelView } from './parcel'

/**
 * What the buyer is told about her order as a whole:
 * `waiting_payment` not paid yet, `paid` being prepared, `packed` every parcel packed, `on_the_way` at least one parcel handed to
 * its courier or fetched, `done` every parcel fetched (that a courier has arrived nobody tells us), `expired` not paid in time,
 * `cancelled`, `refund_pending` money on its way back, `refunded` paid back.
 */
export type OrderState =
  | 'waiting_payment'
  | 'paid'
  | 'packed'
  | 'on_the_way'
  | 'done'
  | 'expired'
  | 'cancelled'
  | 'refund_pending'
  | 'refunded'

export type OrderLineView = {
  id: string
  parcel_id: string
  /** To buy it again. */
  variant_id: string | null
  product_handle: string | null
  /** As it was sold. */
  title: string
  title_en?: string | null
  /** Who sold it; a parcel bears the name of who sends it. Null when that organisation is gone. */
  seller: { handle: string; name: string } | null
  image_id: string | null
  quantity: number
  unit_price_rupiah: number
  total_rupiah: number
  /** Public names only. Amounts come from the frozen attribution: empty until paid. */
  makers: { name: string; handle: string | null; amount_rupiah: number }[]
  fees: { organisation_name: string; amount_rupiah: number }[]
}

/** The last attempt to pay an open order: what was chosen and how it went. */
export type PaymentAttempt = {
  state: AttemptState
  method: string | null
  /** Until when the method takes the money, which may be earlier than the order's own end. */
  expires_at: string | null
  /** Only while waiting. */
  instruction: PaymentInstruction | null
  /** A page of the gateway where it goes on, for the ways that have one. */
  redirect_url: string | null
  /** Of a transfer: she has sent a picture of it, which its treasurer has yet to compare. */
  has_proof: boolean
  /** Of a transfer that its treasurer did not find: what she wrote about it. */
  refused_because: string | null
}

/**
 * Money of hers on its way back, or back: `on_its_way` is being sent, `needs_account` waits for her bank details because this way to pay
 * cannot be paid back by itself, `by_hand` is sent from a bank by people, `given_back` is done. `at` is when it was asked for, or done.
 * `because` is told of money that the order never needed: it came twice, or when the goods were gone.
 */
export type OrderRefund = {
  amount_rupiah: number
  state: 'on_its_way' | 'needs_account' | 'by_hand' | 'given_back'
  at: string
  because: 'paid_twice' | 'paid_too_late' | null
  /** By which way it came, and, where it came twice, by which way the order is paid. */
  method: string | null
  kept_method: string | null
}

/** `GET /shop/orders/:token`. */
export type OrderView = {
  token: string
  number: number
  state: OrderState
  placed_at: string
  /** Masked: "08••-••••-0001"; the page may be forwarded. */
  contact: { name: string; phone_masked: string }
  address: { street: string; area_name: string; postal_code: string | null } | null
  lines: OrderLineView[]
  parcels: ParcelView[]
  /** `discount_rupiah` is taken from the goods and the delivery; the makers share the goods less `goods_discount_rupiah`. */
  totals: {
    goods_rupiah: number
    discount_rupiah: number
    goods_discount_rupiah: number
    delivery_rupiah: number
    total_rupiah: number
  }
  /** What promotions took off, each with its code. */
  discounts: { code: string; name: string; amount_rupiah: number }[]
  /** For whoever packs and delivers. */
  note: string | null
  gift_note: string | null
  invoice: InvoiceParty | null
  /** The area's code beside its name, so that the same one can be chosen again; null where nothing is sent. */
  area_code: string | null
  /** The buyer may still change or cancel it: nothing is packed yet. */
  is_changeable: boolean
  cancel_reason: string | null
  payment: {
    state: 'open' | 'paid' | 'expired' | 'cancelled' | 'refund_pending' | 'refunded'
    /** Midtrans' name of the method once known: qris, bank_transfer, gopay ... */
    method: string | null
    /** While open or expired, and once a method was chosen. */
    attempt: PaymentAttempt | null
    /** How it can be paid now, while open or expired; empty where Midtrans' own page offers them. */
    ways: Way[]
    /** Only while open. Null when the gateway was not reachable: `POST .../payment` asks again. */
    redirect_url: string | null
    expires_at: string | null
    paid_at: string | null
    /** Of a transfer that has paid it: what came on the account. Its digits may have taken some rupiah off. */
    received_rupiah: number | null
    /** The oldest first. */
    refunds: OrderRefund[]
    /** The amount in other currencies, for orientation: where a card from abroad can be used, else empty. */
    roughly: Rough[]
    /** True while the chosen way leads to a simulator, or Midtrans' would: say so beside the button. */
    is_simulator: boolean
  }
}

/**
 * `POST /shop/orders/:token/payment`: 200, or 409 `already_paid` | `order_closed` | `stock_gone` | `promotion_gone` |
 * `too_many_unpaid`, 422 `no_such_way` |
 * `amount_too_small` | `amount_too_large` | `way_refused`, 429, 503 `gateway_unreachable` | `gateway_down` | `old_way_open`. Without a method: Midtrans' own page.
 */
export type PaymentRequest = { method?: string }
/** Where to send the buyer; null when her order's page shows what to do. */
export type PaymentAnswer = { redirect_url: string | null }

/** `GET /shop/orders/:token/payment`: changes whenever there is something new to show. */
export type PaymentPulse = { pulse: string }

/** `POST /shop/orders/:token/check` asks the gateway now and answers the fresh `OrderView`. */

/** `POST /shop/order-lookups`: 200, or 404 `not_found` (the same for an unknown number and a wrong phone), 429. */
export type OrderLookupRequest = { number: string; phone: string }
export type OrderLookupAnswer = { token: string }

/**
 * `POST /shop/orders/:token/cancellation`: the fresh `OrderView`, or 409 `already_packed` | `order_closed` | `not_now`,
 * 422 `wrong_phone`, 429. `phone` is the number that the order was placed with: the address of the page may have been passed on.
 */
export type CancellationRequest = { phone: string; reason: string }

/** `POST /shop/orders/:token/delivery`: as above, and 422 `other_charge` | `no_delivery` | `address_needed`. */
export type DeliveryChangeRequest = {
  phone: string
  contact: { name: string; phone: string }
  address?: { area_code: string; street: string; postal_code?: string }
  note?: string
}
