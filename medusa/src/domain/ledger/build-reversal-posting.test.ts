import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatewayClearing } from './accounts'
import { buildReversalPosting, type RecordedEntry, type Wish } from './build-reversal-posting'
import { buildSalePosting, type SaleLine } from './build-sale-posting'
import { checkPosting } from './check-posting'

const part = (id: string, amount_rupiah: number) => ({ id, name: id, amount_rupiah })
const lines: SaleLine[] = [
  { attribution_id: 'attr_1', fees: [part('org_1', 5000)], makers: [part('mem_1', 45_000)] },
  {
    attribution_id: 'attr_2',
    fees: [part('org_1', 1000)],
    makers: [part('mem_1', 5400), part('mem_2', 3600)],
  },
]

function record(sold: readonly SaleLine[], delivery_rupiah = 12_000): RecordedEntry[] {
  const draft = buildSalePosting({
    order_id: 'order_1',
    occurred_at: new Date(0),
    receiving: gatewayClearing('midtrans'),
    lines: sold,
    deliveries: [part('org_1', delivery_rupiah)],
  })
  return (draft?.posting.entries ?? []).map(({ account_id, amount_rupiah, attribution_id }, index) => ({
    id: `ent_${index}`,
    account_id,
    amount_rupiah,
    attribution_id,
    reversed_rupiah: 0,
  }))
}

const reverse = (recorded: readonly RecordedEntry[], wish: Wish) =>
  buildReversalPosting({
    kind: 'refund',
    idempotency_key: 'refund:ref_1',
    order_id: 'order_1',
    occurred_at: new Date(1),
    reason: 'Barang rusak',
    reverses_posting_id: 'post_1',
    recorded,
    wish,
  })

/** Reverses and notes on each recorded entry what has been taken back. */
function take(recorded: RecordedEntry[], wish: Wish): number | null {
  const result = reverse(recorded, wish)
  if (!result.ok) return null
  if (!result.value) return 0
  expect(checkPosting(result.value).ok).toBe(true)
  for (const entry of result.value.entries) {
    const original = recorded.find(({ id }) => id === entry.reverses_entry_id)
    if (!original) throw new Error('An entry reverses nothing')
    expect(entry.account_id).toBe(original.account_id)
    expect(Math.sign(entry.amount_rupiah)).toBe(-Math.sign(original.amount_rupiah))
    original.reversed_rupiah += Math.abs(entry.amount_rupiah)
    expect(original.reversed_rupiah).toBeLessThanOrEqual(Math.abs(original.amount_rupiah))
  }
  return result.value.entries.reduce((sum, entry) => sum + Math.max(0, entry.amount_rupiah), 0)
}

describe('buildReversalPosting', () => {
  it('takes back a whole sale, delivery too', () => {
    const recorded = record(lines)
    expect(take(recorded, { kind: 'all' })).toBe(72_000)
    for (const entry of recorded) expect(entry.reversed_rupiah).toBe(Math.abs(entry.amount_rupiah))
  })

  it('has nothing to take back twice', () => {
    const recorded = record(lines)
    take(recorded, { kind: 'all' })
    expect(reverse(recorded, { kind: 'all' })).toEqual({ ok: true, value: null })
  })

  it("takes back part of one line in that line's ratio and leaves the others alone", () => {
    const recorded = record(lines)
    take(recorded, { kind: 'lines', by_attribution: new Map([['attr_2', 5000]]), delivery_rupiah: 0 })
    expect(recorded.map((entry) => entry.reversed_rupiah)).toEqual([0, 0, 0, 5000, 500, 2700, 1800, 0, 0])
  })

  it('spreads an amount without lines over all that remains', () => {
    const recorded = record(lines)
    take(recorded, { kind: 'amount', amount_rupiah: 36_000 })
    expect(recorded.map((entry) => entry.reversed_rupiah)).toEqual([
      25_000, 2500, 22_500, 5000, 500, 2700, 1800, 6000, 6000,
    ])
  })

  it.each<[string, Wish, string]>([
    ['more than the sale', { kind: 'amount', amount_rupiah: 72_001 }, 'refund_exceeds_line'],
    ['nothing', { kind: 'amount', amount_rupiah: 0 }, 'refund_invalid'],
    [
      'more than a line',
      { kind: 'lines', by_attribution: new Map([['attr_2', 10_001]]), delivery_rupiah: 0 },
      'refund_exceeds_line',
    ],
    [
      'less than nothing',
      { kind: 'lines', by_attribution: new Map([['attr_2', -1]]), delivery_rupiah: 0 },
      'refund_invalid',
    ],
    [
      'a line of another order',
      { kind: 'lines', by_attribution: new Map([['attr_9', 1]]), delivery_rupiah: 0 },
      'refund_unknown_line',
    ],
  ])('refuses to take back %s', (_, wish, code) => {
    expect(reverse(record(lines), wish)).toMatchObject({ ok: false, failure: { code } })
  })

  it('any run of refunds of any form keeps every entry within bounds and ends exactly at zero', () => {
    const amounts = fc.array(fc.nat({ max: 50_000 }), { minLength: 1, maxLength: 3 })
    const drawnLines = fc.array(fc.record({ fees: amounts, makers: amounts }), { minLength: 1, maxLength: 4 })
    const wishes = fc.array(
      fc.record({ line: fc.integer({ min: -1, max: 4 }), amount: fc.nat({ max: 60_000 }) }),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(drawnLines, fc.nat({ max: 20_000 }), wishes, (drawn, delivery, run) => {
        const sold = drawn.map(({ fees, makers }, index) => ({
          attribution_id: `attr_${index}`,
          fees: fees.map((amount, position) => part(`org_${position}`, amount)),
          makers: makers.map((amount, position) => part(`mem_${position}`, amount)),
        }))
        const recorded = record(sold, delivery)
        const total = recorded.reduce((sum, entry) => sum + Math.max(0, entry.amount_rupiah), 0)
        let taken = 0
        for (const { line, amount } of run) {
          const wish: Wish =
            line < 0
              ? { kind: 'amount', amount_rupiah: amount }
              : { kind: 'lines', by_attribution: new Map([[`attr_${line}`, amount]]), delivery_rupiah: 0 }
          const now = take(recorded, wish)
          if (now !== null) expect(now).toBe(amount)
          taken += now ?? 0
        }
        expect(take(recorded, { kind: 'all' })).toBe(total - taken)
        for (const entry of recorded) expect(entry.reversed_rupiah).toBe(Math.abs(entry.amount_rupiah))
      }),
    )
  })
})
