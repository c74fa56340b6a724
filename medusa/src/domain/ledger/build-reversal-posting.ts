import { reverseLine } from '../attribution/reverse-line'
import { ok, refuse, type Result } from '../failure'
import type { Entry, Posting } from './types'

/** An entry of the sale, and how much of it earlier reversals have taken back (never negative). */
export type RecordedEntry = {
  id: string
  account_id: string
  amount_rupiah: number
  attribution_id: string | null
  reversed_rupiah: number
}

/**
 * What to take back: all that remains, an amount spread over all that remains, or an amount for each line
 * (by attribution) and for the delivery.
 */
export type Wish =
  | { kind: 'all' }
  | { kind: 'amount'; amount_rupiah: number }
  | { kind: 'lines'; by_attribution: ReadonlyMap<string, number>; delivery_rupiah: number }

export type Reversal = {
  kind: 'cancellation' | 'refund'
  idempotency_key: string
  order_id: string
  occurred_at: Date
  reason: string
  reverses_posting_id: string
  recorded: readonly RecordedEntry[]
  wish: Wish
}

/** One line of the sale, or its delivery (`null`): what came in and who got it. */
type Unit = {
  attribution_id: string | null
  received: RecordedEntry
  given: RecordedEntry[]
  remaining: number
}

/** The posting that takes back (part of) a sale, each line in its own ratio. Nothing where nothing remains. */
export function buildReversalPosting(reversal: Reversal): Result<Posting | null> {
  const units = unitsOf(reversal.recorded)
  const amounts = amountsOf(units, reversal.wish)
  if (!amounts.ok) return amounts

  const entries: Entry[] = []
  for (const [index, unit] of units.entries()) {
    const amount = amounts.value[index] ?? 0
    if (amount === 0) continue
    const parts = reverseLine(
      unit.given.map((part) => ({ ...part, amount_rupiah: -part.amount_rupiah })),
      amount,
    )
    if (!parts.ok) return parts
    entries.push(
      reverse(unit.received, -amount, reversal.reason),
      ...unit.given.map((part, position) => reverse(part, parts.value[position] ?? 0, reversal.reason)),
    )
  }
  const written = entries.filter((entry) => entry.amount_rupiah !== 0)
  if (written.length === 0) return ok(null)
  const { kind, idempotency_key, order_id, occurred_at, reason, reverses_posting_id } = reversal
  return ok({
    kind,
    idempotency_key,
    order_id,
    occurred_at,
    reverses_posting_id,
    memo: reason,
    entries: written,
  })
}

function unitsOf(recorded: readonly RecordedEntry[]): Unit[] {
  const groups = new Map<string | null, RecordedEntry[]>()
  for (const entry of recorded) {
    groups.set(entry.attribution_id, [...(groups.get(entry.attribution_id) ?? []), entry])
  }
  return [...groups].map(([attribution_id, entries]) => {
    const [received, ...others] = entries.filter((entry) => entry.amount_rupiah > 0)
    if (!received || others.length > 0) throw new Error(`Line ${attribution_id} must have exactly one source`)
    const given = entries.filter((entry) => entry !== received)
    return { attribution_id, received, given, remaining: received.amount_rupiah - received.reversed_rupiah }
  })
}

function amountsOf(units: readonly Unit[], wish: Wish): Result<number[]> {
  const remaining = units.map((unit) => unit.remaining)
  if (wish.kind === 'all') return ok(remaining)
  if (wish.kind === 'amount') {
    const asOneLine = remaining.map((amount_rupiah) => ({ amount_rupiah, reversed_rupiah: 0 }))
    return reverseLine(asOneLine, wish.amount_rupiah)
  }
  const known = new Set(units.map((unit) => unit.attribution_id))
  if (
    [...wish.by_attribution.keys()].some((id) => !known.has(id)) ||
    (wish.delivery_rupiah > 0 && !known.has(null))
  ) {
    return refuse(
      'refund_unknown_line',
      'Baris itu tidak ada di pembukuan pesanan ini; muat ulang halamannya.',
    )
  }
  return ok(
    units.map(({ attribution_id }) =>
      attribution_id === null ? wish.delivery_rupiah : (wish.by_attribution.get(attribution_id) ?? 0),
    ),
  )
}

function reverse(entry: RecordedEntry, amount_rupiah: number, memo: string): Entry {
  const { account_id, attribution_id, id } = entry
  return { account_id, amount_rupiah, attribution_id, reverses_entry_id: id, memo }
}
