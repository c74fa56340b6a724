import { describe, expect, it } from 'vitest'
import { describeOrder, describePayment } from './describe-order-state'

const money = (captured_rupiah: number, refunded_rupiah: number) => ({ captured_rupiah, refunded_rupiah })

describe('describePayment', () => {
  it.each([
    ['placed', money(0, 0), 'open'],
    ['paid', money(10, 0), 'paid'],
    ['expired', money(0, 0), 'expired'],
    ['expired', money(10, 0), 'refund_pending'],
    ['expired', money(10, 10), 'refunded'],
    ['cancelled', money(0, 0), 'cancelled'],
    ['cancelled', money(10, 0), 'refund_pending'],
    ['cancelled', money(10, 10), 'refunded'],
  ] as const)('%s with %o is %s', (status, amounts, state) => {
    expect(describePayment({ status, ...amounts })).toBe(state)
  })
})

describe('describeOrder', () => {
  it.each([
    ['open', ['waiting'], 'waiting_payment'],
    ['refund_pending', ['cancelled'], 'refund_pending'],
    ['paid', ['waiting', 'packed'], 'paid'],
    ['paid', ['packed', 'packed'], 'packed'],
    ['paid', ['packed', 'handed_over'], 'on_the_way'],
    ['paid', ['picked_up', 'handed_over'], 'on_the_way'],
    ['paid', ['picked_up', 'picked_up'], 'done'],
  ] as const)('%s with parcels %o is %s', (payment, parcels, state) => {
    expect(describeOrder(payment, parcels)).toBe(state)
  })
})
