import type { ParcelMode } from './quote'

export type DeliveryMode = ParcelMode

/** `POST /shop/checkouts`. The same key with the same content answers the same order again. */
export type CheckoutRequest = {
  /** Made once per basket by the client: 16 to 64 characters of `A-Z a-z 0-9 - _`. */
  idempotency_key: string
  items: { variant_id: string; quantity: number }[]
  contact: { name: string; phone: string }
  /** Needed as soon as one parcel goes by courier. */
  address?: { area_code: string; street: string; postal_code?: string }
  /** Chosen way of each parcel, by organisation id. */
  parcels: Record<string, DeliveryMode>
  /** A promotion's code. One that does not hold leaves the total as it is without it. */
  voucher?: string
  /** For whoever packs and delivers. */
  note?: string
  /** Goes with the parcel to somebody else: written out for the recipient, without prices. */
  gift_note?: string
  /** For an institution that books what it buys. */
  invoice?: InvoiceParty
  /** The total that the buyer saw; another one is refused with the new quote. */
  expected_total_rupiah: number
  /** Language of the buyer's pages, as BCP 47 names it; Indonesian when nothing is said. */
  locale?: string
}

/** Whom an invoice is made out to. `npwp` is 15 or 16 digits. */
export type InvoiceParty = { name: string; npwp?: string; address: string }

/** 201. `redirect_url` is null when the gateway could not be reached: the order page then offers to pay. */
export type CheckoutAnswer = {
  token: string
  order_number: number
  redirect_url: string | null
}

/**
 * Codes of a refusal, besides 400 `invalid_input` with `fields` and 400 `invalid_phone`:
 * 409 `quote_changed` (with `quote`, as `POST /shop/quote` answers it), 409 `sold_out` (with `quote`),
 * 409 `voucher_gone` (with `quote`: somebody else had the last use), 422 `nothing_to_pay`, 422 `objection` (of a hook),
 * 409 `too_many_unpaid` (the number has as many orders to pay as it may),
 * 409 `key_reused` (same key, other content), 409 `in_progress` (same key still being worked on, `Retry-After`),
 * 422 `address_needed`, 422 `no_delivery` (with `quote`), 429 `too_many_requests` (`Retry-After`).
 * After a refusal nothing is left behind: the same key may be sent again, also with other content.
 */
export type CheckoutRefusalCode =
  | 'invalid_input'
  | 'invalid_phone'
  | 'quote_changed'
  | 'sold_out'
  | 'voucher_gone'
  | 'too_many_unpaid'
  | 'nothing_to_pay'
  | 'objection'
  | 'key_reused'
  | 'in_progress'
  | 'address_needed'
  | 'no_delivery'
  | 'too_many_requests'
