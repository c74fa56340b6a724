import fc from 'fast-check'
import { FORGERIES, type Forgery } from './forge.ts'

export const WAYS = ['qris', 'gopay', 'shopeepay', 'bca_va', 'mandiri_bill', 'indomaret', 'card'] as const

/** What buyer, gateway, clock and network may do with one order. `attempt` counts from the last one back. */
export type Step =
  | { kind: 'chooses'; way: (typeof WAYS)[number] }
  /** The truth at the gateway moves on, if it may; nobody is told of it yet. */
  | { kind: 'moves'; attempt: number; to: string }
  /** A notification of some true moment, now or past, sent so many times at once. */
  | { kind: 'told'; attempt: number; back: number; times: number }
  /** Somebody gives a part back at the gateway's own page, or all of it. */
  | { kind: 'refunds'; attempt: number; percent: number }
  | { kind: 'forged'; attempt: number; how: Forgery }
  | { kind: 'comes_back' }
  | { kind: 'cancels' }
  | { kind: 'time_passes' }

/** The statuses that may follow each other at the gateway. A card is captured first. */
const NEXT: Record<string, readonly string[]> = {
  pending: ['settlement', 'capture', 'expire', 'cancel', 'deny'],
  capture: ['settlement', 'cancel', 'chargeback'],
  settlement: ['deny', 'chargeback'],
  partial_refund: ['chargeback'],
}

export const mayFollow = (from: string, to: string) => NEXT[from]?.includes(to) ?? false

/** Mostly the last one. */
const attempt = fc.constantFrom(0, 0, 0, 1, 2)
const one = <K extends Step['kind']>(kind: K) => fc.constant({ kind } as Extract<Step, { kind: K }>)

const arbitraries: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('chooses' as const), way: fc.constantFrom(...WAYS) }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('moves' as const),
      attempt,
      to: fc.constantFrom(
        'settlement',
        'settlement',
        'settlement',
        'capture',
        'capture',
        'expire',
        'cancel',
        'deny',
        'chargeback',
      ),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('told' as const),
      attempt,
      back: fc.nat({ max: 3 }),
      times: fc.constantFrom(1, 1, 2, 3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('refunds' as const),
      attempt,
      percent: fc.constantFrom(10, 50, 100),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('forged' as const),
      attempt,
      how: fc.constantFrom(...FORGERIES),
    }),
  },
  { weight: 4, arbitrary: one('comes_back') },
  { weight: 1, arbitrary: one('cancels') },
  { weight: 2, arbitrary: one('time_passes') },
]

export const history: fc.Arbitrary<Step[]> = fc.array(fc.oneof(...arbitraries), {
  minLength: 2,
  maxLength: 30,
  size: 'medium',
})
