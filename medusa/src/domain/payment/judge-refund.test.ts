import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReversalPosting, type RecordedEntry } from '../ledger/build-reversal-posting'
import { judgeRefund } from './judge-refund'

const units = [
  { line_id: 'line_1', left_rupiah: 10_000 },
  { line_id: 'line_2', left_rupiah: 5000 },
  { line_id: null, left_rupiah: 2000 },
]

const codeOf = (amount_by_line: Record<string, number>, delivery_rupiah = 0) => {
  const judged = judgeRefund(units, { amount_by_line, delivery_rupiah })
  return judged.ok ? judged.value : judged.failure.code
}

describe('judgeRefund', () => {
  it.each<[Record<string, number>, number, string | number]>([
    [{ line_1: 10_000, line_2: 1 }, 2000, 12_001],
    [{ line_1: 10_001 }, 0, 'refund_exceeds_line'],
    [{ line_1: 1 }, 2001, 'refund_exceeds_line'],
    [{ line_3: 1 }, 0, 'refund_unknown_line'],
    [{ line_1: 0.5 }, 0, 'refund_invalid'],
    [{ line_1: 6000, line_2: -1000 }, 0, 'refund_invalid'],
    [{ line_1: 1 }, -1, 'refund_invalid'],
    [{}, 0, 'refund_empty'],
    [{ line_1: 0 }, 0, 'refund_empty'],
  ])('%j and %s of delivery', (amounts, delivery, expected) => {
    expect(codeOf(amounts, delivery)).toBe(expected)
  })

  it('asks for the delivery only where something was paid for it', () => {
    const wish = { amount_by_line: {}, delivery_rupiah: 1 }
    expect(judgeRefund(units.slice(0, 2), wish)).toMatchObject({ ok: false })
  })
})

/** A sale of some lines and a delivery, as the ledger has it. */
const sale = fc
  .array(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((lines) =>
    fc
      .record({ lines: fc.constant(lines), has_delivery: fc.boolean() })
      .map(({ lines: shares, has_delivery }) =>
        shares.flatMap((parts, index): RecordedEntry[] => {
          const attribution_id = has_delivery && index === 0 ? null : `att_${index}`
          const total = parts.reduce((sum, part) => sum + part, 0)
          return [total, ...parts.map((part) => -part)].map((amount_rupiah, position) => ({
            id: `${index}-${position}`,
            account_id: position === 0 ? 'gateway:midtrans' : `to:${index}:${position}`,
            amount_rupiah,
            attribution_id,
            reversed_rupiah: 0,
          }))
        }),
      ),
  )

describe('any run of partial refunds', () => {
  it('sums exactly, never takes more than a line or a share holds, and ends at zero', () => {
    const wishes = fc.array(
      fc.array(fc.double({ min: 0, max: 1.4, noNaN: true }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(sale, wishes, (start, runs) => {
        let entries = start
        let given_back = 0
        for (const fractions of [...runs, null]) {
          const received = entries.filter(({ amount_rupiah }) => amount_rupiah > 0)
          const left = received.map((one) => ({
            line_id: one.attribution_id,
            left_rupiah: one.amount_rupiah - one.reversed_rupiah,
          }))
          const amountOf = (index: number) => {
            const rest = left[index]?.left_rupiah ?? 0
            return fractions === null ? rest : Math.round(rest * (fractions[index % 4] ?? 0))
          }
          const wished = left.map(({ line_id }, index) => ({ line_id, amount: amountOf(index) }))
          const amount_by_line = Object.fromEntries(
            wished.flatMap(({ line_id, amount }) => (line_id === null ? [] : [[line_id, amount]])),
          )
          const delivery_rupiah = wished.find(({ line_id }) => line_id === null)?.amount ?? 0
          const judged = judgeRefund(left, { amount_by_line, delivery_rupiah })
          if (!judged.ok) continue
          const built = buildReversalPosting({
            kind: 'refund',
            idempotency_key: 'refund:x',
            order_id: 'order_x',
            occurred_at: new Date(0),
            reason: 'x',
            reverses_posting_id: 'post_x',
            recorded: entries,
            wish: { kind: 'lines', by_attribution: new Map(Object.entries(amount_by_line)), delivery_rupiah },
          })
          if (!built.ok || built.value === null)
            throw new Error('A refund that was judged good was not booked')
          const written = built.value.entries
          expect(written.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)).toBe(0)
          const fromGateway = written.filter(({ account_id }) => account_id === 'gateway:midtrans')
          expect(fromGateway.reduce((sum, { amount_rupiah }) => sum - amount_rupiah, 0)).toBe(judged.value)
          given_back += judged.value
          entries = entries.map((entry) => {
            const taken = written.find(({ reverses_entry_id }) => reverses_entry_id === entry.id)
            return { ...entry, reversed_rupiah: entry.reversed_rupiah + Math.abs(taken?.amount_rupiah ?? 0) }
          })
          for (const { amount_rupiah, reversed_rupiah } of entries) {
            expect(reversed_rupiah).toBeLessThanOrEqual(Math.abs(amount_rupiah))
          }
        }
        const paid = start.reduce((sum, { amount_rupiah }) => sum + Math.max(0, amount_rupiah), 0)
        expect(given_back).toBe(paid)
      }),
    )
  })
})
