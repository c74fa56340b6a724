/** Where a sale happened. */
export type Channel = 'online' | 'stand'

/** What an organisation keeps of a sale, from a date on, until its next policy for that channel. */
export type FeePolicy = {
  id: string
  organisation_id: string
  channel: Channel | 'any'
  rate_bps: number
  fixed_rupiah: number
  effective_from: Date
}

/** One organisation's fee on one line; `fixed_rupiah` is for each piece. */
export type Fee = { organisation_id: string; policy_id: string; rate_bps: number; fixed_rupiah: number }

export type Maker = { member_id: string; share_bps: number }

export type LineSplit = {
  fees: (Fee & { amount_rupiah: number })[]
  makers: (Maker & { amount_rupiah: number })[]
  /** What all makers receive together. */
  makers_rupiah: number
}
