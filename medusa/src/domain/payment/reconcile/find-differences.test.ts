import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckoutStatus, MoneyState } from '../types'
import { type DifferenceKind, differenceKey, REMEDIES } from './difference'
import type { GatewayFact, OrderFacts, PaymentFacts } from './facts'
import { findDifferences } from './find-differences'

const FEE = 4440
const found = (money: MoneyState, returned_rupiah: number | null = 0): GatewayFact => ({
  kind: 'found',
  money,
  is_amount_right: true,
  returned_rupiah,
})

const payment = (more: Partial<PaymentFacts> = {}): PaymentFacts => ({
  session_id: 'payses_1',
  is_what_paid: true,
  is_by_desk: false,
  captured_rupiah: 100_000,
  refunded_rupiah: 0,
  by_hand_rupiah: 0,
  due_rupiah: 0,
  aside_rupiah: 0,
  gateway: found('paid'),
  fee_rupiah: FEE,
  report: null,
  is_report_due: false,
  ...more,
})

const order = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  order_id: 'order_1',
  number: 7,
  checkout: 'paid',
  is_cancelled: false,
  is_overdue: false,
  transactions_rupiah: 100_000,
  is_attributed: true,
  held_rupiah: 100_000,
  payments: [payment()],
  ...more,
})

const open = (more: Partial<OrderFacts> = {}): OrderFacts =>
  order({
    checkout: 'placed',
    transactions_rupiah: 0,
    is_attributed: false,
    held_rupiah: 0,
    payments: [payment({ captured_rupiah: 0, gateway: found('waiting'), fee_rupiah: null })],
    ...more,
  })

const kindsOf = (facts: OrderFacts) => findDifferences(facts).map(({ kind }) => kind)
const report = (paid_rupiah: number, back_rupiah = 0, fee_rupiah = FEE) => ({
  paid_rupiah,
  back_rupiah,
  fee_rupiah,
})

/** Histories that went well, each drawn with other amounts. */
const agreeing: fc.Arbitrary<OrderFacts> = fc.oneof(
  fc.constantFrom(
    order(),
    open(),
    open({
      checkout: 'expired',
      is_cancelled: true,
      payments: [payment({ captured_rupiah: 0, gateway: found('ended', 100_000), fee_rupiah: null })],
    }),
    open({ checkout: 'failed', payments: [] }),
    order({ payments: [payment({ is_by_desk: true, gateway: { kind: 'not_asked' }, fee_rupiah: null })] }),
    order({ payments: [payment({ report: report(100_000), is_report_due: true })] }),
  ),
  // Some of it was given back, through the gateway or by hand.
  fc.record({ back: fc.integer({ min: 1, max: 99_999 }), by_hand: fc.boolean() }).map(({ back, by_hand }) =>
    order({
      transactions_rupiah: 100_000 - back,
      held_rupiah: 100_000 - back,
      payments: [
        payment({
          refunded_rupiah: back,
          by_hand_rupiah: by_hand ? back : 0,
          gateway: by_hand ? found('paid') : found('partly_refunded', back),
          report: report(100_000, by_hand ? 0 : back),
        }),
      ],
    }),
  ),
  // Paid a second time, or too late: on its way back, or back.
  fc.boolean().map((is_back) =>
    order({
      transactions_rupiah: is_back ? 100_000 : 200_000,
      payments: [
        payment(),
        payment({
          session_id: 'payses_2',
          is_what_paid: false,
          refunded_rupiah: is_back ? 100_000 : 0,
          due_rupiah: is_back ? 0 : 100_000,
          aside_rupiah: is_back ? 0 : 100_000,
          gateway: is_back ? found('refunded', 100_000) : found('paid'),
        }),
      ],
    }),
  ),
  // All of it went back, and the order with it.
  fc
    .constantFrom<[MoneyState, number]>(['refunded', 0], ['taken_back', FEE], ['ended', 0])
    .map(([money, fee_rupiah]) =>
      order({
        checkout: 'cancelled',
        is_cancelled: true,
        transactions_rupiah: 0,
        held_rupiah: 0,
        payments: [
          payment({
            refunded_rupiah: 100_000,
            gateway: found(money, 100_000),
            fee_rupiah,
            report: report(100_000, 100_000, fee_rupiah),
          }),
        ],
      }),
    ),
)

describe('findDifferences', () => {
  it('names none where all agree', () => {
    fc.assert(
      fc.property(agreeing, (facts) => {
        expect(findDifferences(facts)).toEqual([])
      }),
    )
  })

  const first = (facts: OrderFacts, more: Partial<PaymentFacts>): OrderFacts => ({
    ...facts,
    payments: facts.payments.map((one, index) => (index === 0 ? { ...one, ...more } : one)),
  })
  const paid = order({ payments: [payment({ report: report(100_000) })] })
  const faults: [string, OrderFacts, DifferenceKind[]][] = [
    ['the gateway is silent', first(paid, { gateway: { kind: 'silent' } }), ['gateway_silent']],
    ['it knows of no such payment', first(paid, { gateway: { kind: 'absent' } }), ['booked_not_paid']],
    ['it waits for what is booked', first(paid, { gateway: found('waiting') }), ['booked_not_paid']],
    [
      'it speaks of another amount',
      first(paid, { gateway: { kind: 'found', money: 'paid', is_amount_right: false, returned_rupiah: 0 } }),
      ['amount_differs'],
    ],
    ['a word that nobody knows', first(paid, { gateway: found('unknown') }), ['status_unknown']],
    [
      'part is gone, nobody says how much',
      first(paid, { gateway: found('partly_refunded', null) }),
      ['status_unknown'],
    ],
    ['a lost notification', first(open(), { gateway: found('paid') }), ['paid_not_booked']],
    ['came and went', first(open(), { gateway: found('refunded', 100_000) }), ['paid_not_booked']],
    [
      'refunded at the gateway',
      first(paid, { gateway: found('refunded', 100_000) }),
      ['returned_not_booked'],
    ],
    ['reversed by the bank', first(paid, { gateway: found('ended', 100_000) }), ['returned_not_booked']],
    [
      'part of it refunded there',
      first(paid, { gateway: found('partly_refunded', 10_000) }),
      ['returned_not_booked'],
    ],
    [
      'the report knows of a refund',
      first(paid, { gateway: { kind: 'not_asked' }, report: report(100_000, 30_000) }),
      ['returned_not_booked'],
    ],
    ['nothing attributed', order({ is_attributed: false, held_rupiah: 0 }), ['not_attributed']],
    ['more in the ledger than is left', order({ held_rupiah: 120_000 }), ['not_reversed']],
    ['less in the ledger', order({ held_rupiah: 90_000 }), ['ledger_holds_too_little']],
    ["Medusa's order says otherwise", order({ transactions_rupiah: 0 }), ['transactions_differ']],
    ['no fee', first(paid, { fee_rupiah: null }), ['fee_not_booked']],
    ['another fee', first(paid, { report: report(100_000, 0, 4000) }), ['fee_differs']],
    ['missing in the reports', first(paid, { report: null, is_report_due: true }), ['not_in_report']],
    ['open for too long', open({ is_overdue: true }), ['order_overdue']],
    ['more on its way back than there is', first(paid, { due_rupiah: 100_001 }), ['returned_too_much']],
    [
      'paid without any money',
      order({ transactions_rupiah: 0, held_rupiah: 0, is_attributed: false, payments: [] }),
      ['order_without_money'],
    ],
    [
      'cancelled in Medusa Admin',
      order({ is_cancelled: true, held_rupiah: 0, payments: [payment({ due_rupiah: 100_000 })] }),
      ['order_cancelled_elsewhere'],
    ],
    [
      'expired, and its money stays',
      order({
        checkout: 'expired',
        is_cancelled: true,
        held_rupiah: 0,
        payments: [payment({ aside_rupiah: 100_000 })],
      }),
      ['money_without_order'],
    ],
    [
      'cancelled, but what waits to go back is not set aside',
      order({
        checkout: 'cancelled',
        is_cancelled: true,
        held_rupiah: 0,
        payments: [payment({ due_rupiah: 100_000 })],
      }),
      ['not_set_aside'],
    ],
    ['more is set aside than goes back', first(paid, { aside_rupiah: 1 }), ['not_set_aside']],
    ['expired, but open in Medusa', open({ checkout: 'expired' }), ['order_still_open']],
    [
      'cancelled, but in the ledger',
      open({ checkout: 'cancelled', is_cancelled: true, held_rupiah: 5 }),
      ['not_reversed'],
    ],
    [
      'given back here alone',
      order({
        transactions_rupiah: 60_000,
        held_rupiah: 60_000,
        payments: [payment({ refunded_rupiah: 40_000 })],
      }),
      ['returned_only_here'],
    ],
  ]

  it.each(faults)('%s', (_name, facts, kinds) => expect(kindsOf(facts)).toEqual(kinds))

  it('every kind has been seen', () => {
    expect(new Set(faults.flatMap(([, , kinds]) => kinds))).toEqual(new Set(Object.keys(REMEDIES)))
  })

  /** Faults of books that do not look at each other: any of them together give all their names, and no other. */
  const independent: [DifferenceKind, (facts: OrderFacts) => OrderFacts][] = [
    ['gateway_silent', (facts) => first(facts, { gateway: { kind: 'silent' } })],
    ['fee_differs', (facts) => first(facts, { report: report(100_000, 0, 1) })],
    ['not_reversed', (facts) => ({ ...facts, held_rupiah: facts.held_rupiah + 1 })],
    ['transactions_differ', (facts) => ({ ...facts, transactions_rupiah: facts.transactions_rupiah - 1 })],
    [
      'money_without_order',
      (facts) => ({
        ...facts,
        transactions_rupiah: facts.transactions_rupiah + 50_000,
        payments: [
          ...facts.payments,
          payment({
            session_id: 'payses_9',
            is_what_paid: false,
            captured_rupiah: 50_000,
            aside_rupiah: 50_000,
          }),
        ],
      }),
    ],
  ]

  it('names every one of several, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(independent), (chosen) => {
        const facts = chosen.reduce((before, [, spoil]) => spoil(before), paid)
        expect(kindsOf(facts).toSorted()).toEqual(chosen.map(([kind]) => kind).toSorted())
      }),
    )
  })

  const amount = fc.constantFrom(0, 1, 40_000, 99_999, 100_000, 100_001)
  const anyGateway: fc.Arbitrary<GatewayFact> = fc.oneof(
    fc.constantFrom<GatewayFact>({ kind: 'not_asked' }, { kind: 'silent' }, { kind: 'absent' }),
    fc.record({
      kind: fc.constant('found' as const),
      money: fc.constantFrom<MoneyState>(
        'none',
        'waiting',
        'held',
        'paid',
        'ended',
        'refunded',
        'partly_refunded',
        'taken_back',
        'unknown',
      ),
      is_amount_right: fc.boolean(),
      returned_rupiah: fc.option(amount),
    }),
  )
  const anyPayment: fc.Arbitrary<PaymentFacts> = fc.record({
    session_id: fc.constantFrom('payses_1', 'payses_2'),
    is_what_paid: fc.boolean(),
    is_by_desk: fc.boolean(),
    captured_rupiah: amount,
    refunded_rupiah: amount,
    by_hand_rupiah: amount,
    due_rupiah: amount,
    aside_rupiah: amount,
    gateway: anyGateway,
    fee_rupiah: fc.option(amount),
    report: fc.option(fc.record({ paid_rupiah: amount, back_rupiah: amount, fee_rupiah: amount })),
    is_report_due: fc.boolean(),
  })
  const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
    order_id: fc.constant('order_1'),
    number: fc.constant(7),
    checkout: fc.constantFrom<CheckoutStatus>('placing', 'placed', 'paid', 'expired', 'cancelled', 'failed'),
    is_cancelled: fc.boolean(),
    is_overdue: fc.boolean(),
    transactions_rupiah: amount,
    is_attributed: fc.boolean(),
    held_rupiah: amount,
    payments: fc.array(anyPayment, { maxLength: 3 }),
  })

  it('whatever the facts: each difference is named once, and has a repair or a decision', () => {
    fc.assert(
      fc.property(anyOrder, (facts) => {
        const differences = findDifferences({
          ...facts,
          payments: facts.payments.map((one, index) => ({ ...one, session_id: `payses_${index}` })),
        })
        const names = differences.map(({ kind, session_id }) => `${kind} ${session_id}`)
        expect(new Set(names).size).toBe(names.length)
        expect(new Set(differences.map(differenceKey)).size).toBe(differences.length)
        for (const { kind } of differences) {
          const { repair, choices } = REMEDIES[kind]
          expect(repair !== null || choices.length > 0).toBe(true)
        }
      }),
    )
  })

  it('silence is never taken for agreement: all that is left unnamed agrees to the rupiah', () => {
    fc.assert(
      fc.property(anyOrder, (facts) => {
        if (findDifferences(facts).length > 0) return
        const sum = facts.payments.reduce(
          (total, one) => total + one.captured_rupiah - one.refunded_rupiah,
          0,
        )
        expect(facts.transactions_rupiah).toBe(sum)
        const isLive = facts.checkout === 'paid' && !facts.is_cancelled
        if (!isLive) expect(facts.held_rupiah).toBe(0)
        const isPossible = facts.payments.every((one) => one.captured_rupiah >= one.refunded_rupiah)
        const aside = facts.payments.reduce((total, one) => total + one.aside_rupiah, 0)
        if (isPossible && facts.checkout === 'paid') expect(facts.held_rupiah + aside).toBe(sum)
        if (isPossible && facts.checkout !== 'paid') expect(aside).toBe(sum)
        for (const one of facts.payments) {
          if (one.is_by_desk || one.gateway.kind !== 'found' || one.captured_rupiah === 0) continue
          expect(one.gateway.returned_rupiah).toBe(one.refunded_rupiah - one.by_hand_rupiah)
        }
      }),
    )
  })
})
