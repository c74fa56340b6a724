import type { Channel } from '../../domain/attribution/types'
import type { Written } from '../../modules/ledger/records'

/**
 * A paid order. What is not given is read from its payment or its stand sale; a caller that knows better says so.
 */
export type AttributionRequest = {
  order_id: string
  sale_at?: Date
  channel?: Channel
  exhibition_id?: string
  booth_id?: string
  shift_id?: string
}

export type Attributed = { order_id: string } & Written

export type ReversalRequest = {
  order_id: string
  kind: 'cancellation' | 'refund'
  reason: string
  /** The refund's own id. A partial refund needs one: an order may have many. */
  refund_id?: string
  /** Rupiah for each order line; lines left out keep theirs. */
  amount_by_line?: Readonly<Record<string, number>>
  /** Rupiah of the delivery, beside `amount_by_line`. */
  delivery_rupiah?: number
  /** Rupiah without lines: spread over all that remains. */
  amount_rupiah?: number
  occurred_at?: Date
}

/** `nothing_left`: the order was never attributed, or all of it had been taken back before. */
export type Reversed = {
  order_id: string
  posting_id: string | null
  state: 'written' | 'known' | 'nothing_left'
}
