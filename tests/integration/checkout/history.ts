import fc from 'fast-check'

/** What may happen to one payment between the order and the end, in any order that the gateway allows. */
export type Step =
  /** The truth at the gateway moves on to this, if it may. */
  | { kind: 'truth'; status: string }
  /** A notification of some true moment, now or past: the n-th one back, sent so many times at once. */
  | { kind: 'told'; back: number; times: number }
  | { kind: 'forged'; how: Forgery }
  | { kind: 'comes_back' }

export type Forgery = 'key' | 'amount' | 'status' | 'order' | 'none' | 'garbage'

/** The statuses that may follow each other at the gateway. */
const NEXT: Record<string, readonly string[]> = {
  pending: ['settlement', 'expire', 'cancel', 'deny'],
  settlement: ['refund', 'deny', 'chargeback'],
}

export const mayFollow = (from: string, to: string) => NEXT[from]?.includes(to) ?? false

const truth = fc.record({
  kind: fc.constant('truth' as const),
  status: fc.constantFrom(
    'settlement',
    'settlement',
    'settlement',
    'expire',
    'cancel',
    'deny',
    'refund',
    'chargeback',
  ),
})

const told = fc.record({
  kind: fc.constant('told' as const),
  back: fc.nat({ max: 3 }),
  times: fc.constantFrom(1, 1, 2, 3),
})

const forged = fc.record({
  kind: fc.constant('forged' as const),
  how: fc.constantFrom<Forgery>('key', 'amount', 'status', 'order', 'none', 'garbage'),
})

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: truth },
    { weight: 5, arbitrary: told },
    { weight: 2, arbitrary: forged },
    { weight: 1, arbitrary: fc.constant({ kind: 'comes_back' as const }) },
  ),
  { minLength: 2, maxLength: 7 },
)

/** What the order must be once all is said. A settlement that nobody looked at before the bank took it back never was one. */
export function endOf(
  truths: readonly string[],
  wasSeenPaid: boolean,
): { status: string; captured: boolean } {
  const last = truths.at(-1) ?? 'pending'
  if (last === 'settlement') return { status: 'paid', captured: true }
  const isBack = last === 'refund' || last === 'chargeback' || (truths.includes('settlement') && wasSeenPaid)
  return isBack ? { status: 'cancelled', captured: true } : { status: 'placed', captured: false }
}
