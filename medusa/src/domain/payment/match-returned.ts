import type { ReturnedPart } from './types'

/** A refund of ours that the gateway was asked for and that the books do not know as done. */
export type AskedRefund = { id: string; amount_rupiah: number }

/** Money that went back: by one of our refunds, or by none of them (`refund_id` null). */
export type MatchedReturn = {
  refund_id: string | null
  /** The gateway's key; null where it tells a sum only. */
  key: string | null
  amount_rupiah: number
  confirmed_at: string | null
}

export type ReturnedNews = {
  /** What has gone back beyond what the books know. */
  news_rupiah: number
  /** All the pieces that the gateway tells of, old ones too. */
  parts: readonly ReturnedPart[]
  /** Keys of those that stand in the books. */
  booked_keys: ReadonlySet<string>
  asked: readonly AskedRefund[]
}

/**
 * Whose refund the new money is. A piece under the key of a refund of ours is that refund; without pieces, those that were asked for
 * and fit into the sum; the rest was given back by somebody else. Together they are exactly the news.
 */
export function matchReturned({ news_rupiah, parts, booked_keys, asked }: ReturnedNews): MatchedReturn[] {
  const matched: MatchedReturn[] = []
  let left = Math.max(0, news_rupiah)
  const take = (
    refund_id: string | null,
    key: string | null,
    amount: number,
    confirmed_at: string | null,
  ) => {
    const amount_rupiah = Math.min(amount, left)
    if (amount_rupiah <= 0) return
    matched.push({ refund_id, key, amount_rupiah, confirmed_at })
    left -= amount_rupiah
  }
  const isAsked = ({ key }: ReturnedPart) => asked.some(({ id }) => id === key)
  const unknown = parts.filter(({ key }) => !booked_keys.has(key))
  // Ours first: should the sum say less than the pieces, it is theirs that wait.
  for (const part of [...unknown.filter(isAsked), ...unknown.filter((one) => !isAsked(one))]) {
    take(isAsked(part) ? part.key : null, part.key, part.amount_rupiah, part.confirmed_at)
  }
  for (const { id, amount_rupiah } of asked) {
    const isMatched = matched.some(({ refund_id }) => refund_id === id)
    if (!isMatched && amount_rupiah <= left) take(id, null, amount_rupiah, null)
  }
  take(null, null, left, null)
  return matched
}
