import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidePayment, type PaymentSituation } from './decide-payment'
import type { CheckoutStatus, MoneyState } from './types'

const CHECKOUTS: CheckoutStatus[] = ['placing', 'placed', 'paid', 'expired', 'cancelled', 'failed']
const MONEY: MoneyState[] = [
  'none',
  'waiting',
  'held',
  'paid',
  'ended',
  'refunded',
  'partly_refunded',
  'taken_back',
  'unknown',
]

const open: PaymentSituation = {
  checkout: 'placed',
  attempt_booked: false,
  attempt_returned: false,
  order_was_paid: false,
  money: 'none',
  news_rupiah: 0,
}

const booked: Partial<PaymentSituation> = { checkout: 'paid', attempt_booked: true, order_was_paid: true }

describe('decidePayment', () => {
  it.each<[string, Partial<PaymentSituation>, string]>([
    ['nothing picked yet', { money: 'none' }, 'nothing'],
    ['waiting', { money: 'waiting' }, 'nothing'],
    ['a card under review', { money: 'held' }, 'nothing'],
    ['paid in time', { money: 'paid' }, 'accept'],
    ['an attempt that failed', { money: 'ended' }, 'end_attempt'],
    ['paid after expiry', { checkout: 'expired', money: 'paid' }, 'accept_if_in_stock'],
    ['paid after cancellation', { checkout: 'cancelled', money: 'paid' }, 'give_back'],
    ['paid a second time', { checkout: 'paid', order_was_paid: true, money: 'paid' }, 'give_back'],
    ['came and went unseen', { money: 'refunded' }, 'book_and_reverse'],
    [
      'settled, then denied',
      { checkout: 'paid', attempt_booked: true, order_was_paid: true, money: 'ended' },
      'reverse',
    ],
    [
      'charged back',
      { checkout: 'paid', attempt_booked: true, order_was_paid: true, money: 'taken_back' },
      'reverse',
    ],
    [
      'told again',
      { checkout: 'paid', attempt_booked: true, order_was_paid: true, money: 'paid' },
      'nothing',
    ],
    ['part given back', { ...booked, money: 'partly_refunded', news_rupiah: 500 }, 'book_return'],
    ['part given back, as is known', { ...booked, money: 'partly_refunded' }, 'nothing'],
    [
      'part given back, who knows how much',
      { ...booked, money: 'partly_refunded', news_rupiah: null },
      'look',
    ],
    ['less given back than is known', { ...booked, money: 'partly_refunded', news_rupiah: -1 }, 'look'],
    ['taken by a bank, and come back', { ...booked, money: 'paid', news_rupiah: -500 }, 'look'],
    ['paid, and part of it gone already', { money: 'partly_refunded', news_rupiah: 500 }, 'accept'],
    [
      'given back by hand and by the gateway',
      { ...booked, attempt_returned: true, money: 'refunded', news_rupiah: 500 },
      'look',
    ],
  ])('%s', (_name, part, decision) => {
    expect(decidePayment({ ...open, ...part })).toBe(decision)
  })

  const any = fc.record({
    checkout: fc.constantFrom(...CHECKOUTS),
    attempt_booked: fc.boolean(),
    attempt_returned: fc.boolean(),
    order_was_paid: fc.boolean(),
    money: fc.constantFrom(...MONEY),
    news_rupiah: fc.option(fc.integer({ min: -9, max: 9 })),
  })

  it('books an attempt only when the gateway has, or has had, its money; and never twice', () => {
    fc.assert(
      fc.property(any, (situation) => {
        const booking = ['accept', 'accept_if_in_stock', 'give_back', 'book_and_reverse']
        if (!booking.includes(decidePayment(situation))) return
        expect(['paid', 'partly_refunded', 'refunded', 'taken_back']).toContain(situation.money)
        expect(situation.attempt_booked || situation.attempt_returned).toBe(false)
      }),
    )
  })

  it('takes money back only where it stands in the books', () => {
    fc.assert(
      fc.property(any, (situation) => {
        if (decidePayment(situation) !== 'reverse') return
        expect(situation).toMatchObject({ attempt_booked: true, attempt_returned: false })
      }),
    )
  })

  it('an order that was paid once is never accepted again', () => {
    fc.assert(
      fc.property(any, (situation) => {
        const decision = decidePayment({ ...situation, order_was_paid: true })
        expect(['accept', 'accept_if_in_stock']).not.toContain(decision)
      }),
    )
  })
})
