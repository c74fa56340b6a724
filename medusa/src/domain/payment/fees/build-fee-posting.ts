import { gatewayFeeKept } from '../../ledger/accounts'
import type { PostingDraft } from '../../ledger/types'
import type { BornePart } from './share-fee'

export type FeeMovement = {
  gateway: string
  key: string
  order_id: string
  occurred_at: Date
  memo: string
  /** The first posting of this fee, for all but itself. */
  corrects_posting_id: string | null
  /** Positive: kept by the gateway. Negative: given back. */
  borne: readonly BornePart[]
}

/** The key of the fee of a payment, and of what is given back of it; corrections have these as their beginning. */
export const feeKey = (session_id: string): string => `gateway_fee:${session_id}`
export const feeBackKey = (session_id: string): string => `gateway_fee_back:${session_id}`

/** Whoever bears the fee is debited, and what the gateway will keep of the next settlement grows. Null where nothing moves. */
export function buildFeePosting(movement: FeeMovement): PostingDraft | null {
  const { gateway, borne, key, order_id, occurred_at, memo, corrects_posting_id } = movement
  const moved = borne.filter(({ amount_rupiah }) => amount_rupiah !== 0)
  const total = moved.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
  if (total === 0) return null
  const kept = gatewayFeeKept(gateway)
  const entry = (account_id: string, amount_rupiah: number, attribution_id: string | null) => ({
    account_id,
    amount_rupiah,
    attribution_id,
    reverses_entry_id: null,
    memo: null,
  })
  return {
    posting: {
      kind: 'gateway_fee',
      idempotency_key: key,
      order_id,
      reverses_posting_id: corrects_posting_id,
      occurred_at,
      memo,
      entries: [
        ...moved.map((part) => entry(part.account.id, part.amount_rupiah, part.attribution_id)),
        entry(kept.id, -total, null),
      ],
    },
    accounts: [kept, ...moved.map(({ account }) => account)],
  }
}
