import type { Account } from '../../domain/ledger/accounts'
import type { Posting } from '../../domain/ledger/types'
import type { Channel } from '../../domain/attribution/types'

/** The frozen facts of one sold line, with its parts. */
export type AttributionRecord = {
  id: string
  line_id: string
  order_id: string
  order_display_id: number
  product_id: string
  variant_id: string
  product_title: string
  quantity: number
  unit_price_rupiah: number
  gross_rupiah: number
  discount_rupiah: number
  net_rupiah: number
  channel: Channel
  organisation_id: string
  organisation_name: string
  exhibition_id: string | null
  booth_id: string | null
  shift_id: string | null
  sale_at: Date
  fees: FeeRecord[]
  shares: ShareRecord[]
}

export type FeeRecord = {
  organisation_id: string
  organisation_name: string
  fee_policy_id: string
  rate_bps: number
  fixed_rupiah: number
  amount_rupiah: number
}

export type ShareRecord = { member_id: string; member_name: string; share_bps: number; amount_rupiah: number }

/** A posting that is given the key and the facts that it came from. */
export type KeyedPosting = { id: string; input_hash: string; posting: Posting }

/** What is written together. An order that was free of charge has attributions but no posting. */
export type LedgerItem = {
  keyed: KeyedPosting | null
  accounts: readonly Account[]
  attributions: readonly AttributionRecord[]
}

export type Written = { posting_id: string | null; state: 'written' | 'known' }
