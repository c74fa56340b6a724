import type { DeliveryMode } from './checkout'

export type ParcelState = 'waiting' | 'packed' | 'handed_over' | 'picked_up' | 'cancelled'

/** One origin's part of an order, as the buyer sees it. */
export type ParcelView = {
  id: string
  organisation: { id: string; handle: string; name: string }
  mode: DeliveryMode
  state: ParcelState
  delivery_rupiah: number
  weight_gram: number
  line_ids: string[]
  /** Where to fetch it; only for pick-up. */
  pickup_address: string | null
  courier: string | null
  tracking_number: string | null
  packed_at: string | null
  handed_over_at: string | null
  picked_up_at: string | null
}

/** `GET /manage/orders?state=to_pack|packed|sent|waiting_payment|all&page=`: one row per parcel of the reader's organisations. */
export type ManageParcelRow = {
  parcel_id: string
  order_id: string
  order_number: number
  placed_at: string
  paid_at: string | null
  buyer_name: string
  mode: DeliveryMode
  state: ParcelState
  payment: 'open' | 'paid' | 'ended' | 'refunded'
  organisation: { id: string; handle: string; name: string }
  weight_gram: number
  /** What the buyer brings in cash when she fetches it; null where it is or was paid otherwise. */
  cash_rupiah: number | null
  /** "Keripik tempe × 2, Sambal × 1" comes from these. */
  lines: { title: string; quantity: number }[]
}

export type ManageParcelState = 'to_pack' | 'packed' | 'sent' | 'waiting_payment' | 'all'

export type ManageOrderList = { parcels: ManageParcelRow[]; total: number; page: number; pages: number }

/** `GET /manage/orders/:id`: only the parcels and lines of the reader's organisations. */
export type ManageOrderView = {
  id: string
  /** Of the buyer's own page, for what the team writes to her. With number and phone anybody finds it as well. */
  token: string
  number: number
  placed_at: string
  paid_at: string | null
  payment: 'open' | 'paid' | 'ended' | 'refunded'
  buyer: { name: string; phone: string }
  /** For whoever packs and delivers. */
  note: string | null
  /** A present: goes with a slip without prices. */
  gift_note: string | null
  /** The buyer has changed where it goes since it was placed. */
  changed_at: string | null
  cancel_reason: string | null
  /** Something about its money waits for a person: taken back by a bank, given back elsewhere, held. */
  needs_person: boolean
  /** Where she pays, or has paid, in cash when she fetches it. */
  cash: { id: string; amount_rupiah: number; confirmed_at: string | null; confirmed_by: string | null } | null
  address: { street: string; area_name: string; postal_code: string | null } | null
  parcels: (ParcelView & {
    lines: {
      id: string
      title: string
      sku: string | null
      quantity: number
      unit_price_rupiah: number
      total_rupiah: number
      image_id: string | null
    }[]
  })[]
}

/**
 * `POST /manage/parcels/:id/handed-over`. `/packed` and `/picked-up` take no body. Each answers the `ParcelView`.
 * A courier has a name and a number; `way: 'own'` has neither, and both are null in the answer.
 */
export type HandOverRequest = { way?: string; courier?: string; tracking_number?: string }
