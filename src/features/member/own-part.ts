import { splitLine } from '#domain/attribution/split-line'
import type { FeeRule } from '#contracts/member-product'

export type OwnPart = { own_rupiah: number; fees: (FeeRule & { amount_rupiah: number })[] }

/** What she receives of one piece, and what is kept by whom: computed by the ledger's own rule. */
export function ownPart(price_rupiah: number, fees: readonly FeeRule[]): OwnPart {
  const split = splitLine({
    net_rupiah: price_rupiah,
    quantity: 1,
    fees,
    makers: [{ member_id: 'self', share_bps: 10_000 }],
  })
  return {
    own_rupiah: split.makers_rupiah,
    fees: fees.map((fee, index) => ({ ...fee, amount_rupiah: split.fees[index]?.amount_rupiah ?? 0 })),
  }
}
