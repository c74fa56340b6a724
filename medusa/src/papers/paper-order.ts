import type { InvoiceParty } from '../contracts/checkout'

/** An order as its papers need it. Lines stand in the order of the basket. */
export type PaperOrder = {
  number: number
  placed_at: Date
  paid_at: Date | null
  method: string | null
  /** What came on the account, where it was paid by transfer. */
  received_rupiah: number | null
  is_paid: boolean
  buyer: { name: string; phone: string }
  address: string | null
  invoice: InvoiceParty | null
  gift_note: string | null
  lines: PaperLine[]
  parcels: PaperParcel[]
  discounts: { name: string; amount_rupiah: number }[]
  totals: { goods_rupiah: number; delivery_rupiah: number; total_rupiah: number }
}

export type PaperLine = {
  parcel_id: string
  title: string
  sku: string | null
  quantity: number
  unit_price_rupiah: number
  seller: string
}

export type PaperParcel = {
  id: string
  sender: string
  sender_address: string | null
  mode: 'courier' | 'pickup'
}
