import fc from 'fast-check'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { isExpectedAmount } from '../../domain/payment/compare-amount'
import type { ChargeOrder } from '../../domain/payment/gateway-answer'
import { readMoneyState } from '../../domain/payment/read-money-state'
import { tellAmount, toSmallestUnit } from './amounts'
import { checkEvent } from './check-event'
import { readSession } from './read-session'
import { makeSessionRequest } from './session-request'

describe('amounts', () => {
  it('rupiah have two decimals at Stripe, as the module of Medusa converts them', () => {
    expect(toSmallestUnit(50_000)).toBe(5_000_000)
    expect(toSmallestUnit(1)).toBe(100)
    expect(toSmallestUnit(999_999_999)).toBe(99_999_999_900)
  })

  it('go there and back without loss, a hundredfold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (rupiah) => {
        const there = toSmallestUnit(rupiah)
        expect(there).toBe(rupiah * 100)
        expect(tellAmount(there ?? 0, 'idr')).toBe(`${rupiah}.00`)
      }),
    )
  })

  it('what is no whole amount of rupiah is none', () => {
    for (const odd of [0, -1, 0.5, 44_000.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(toSmallestUnit(odd)).toBeNull()
    }
  })

  it('hundredths of a rupiah stay visible, and are never the expected money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_900 }), (smallest) => {
        const gross_amount = tellAmount(smallest, 'idr')
        const isWhole = smallest % 100 === 0
        expect(isExpectedAmount({ gross_amount, currency: 'IDR' }, Math.trunc(smallest / 100))).toBe(isWhole)
      }),
    )
  })
})

const order: ChargeOrder = {
  session_id: 'payses_01M7ZV7K7A0RXR9ZD2FD60Q2ZX',
  method: 'stripe',
  amount_rupiah: 114_000,
  items: [
    { id: 'a', name: 'Edamame', price: 22_000, quantity: 2 },
    { id: 'b', name: 'Kopi', price: 70_000, quantity: 1 },
  ],
  customer: { name: 'Siti', phone: '+628123456789' },
  finish_url: 'https://shop.test/en/pesanan/x',
  locale: 'en',
  now: new Date('2026-11-22T08:00:00Z'),
  minutes: 120,
}
type Lines = { price_data: { unit_amount: number; currency: string }; quantity: number }[]
const linesOf = (wish: ChargeOrder) => (makeSessionRequest(wish)?.line_items ?? []) as Lines
const sumOf = (lines: Lines) =>
  lines.reduce((total, { price_data, quantity }) => total + price_data.unit_amount * quantity, 0)

describe('makeSessionRequest', () => {
  it('names our session everywhere, and nothing of the buyer', () => {
    const request = makeSessionRequest(order)
    expect(request).toMatchObject({
      mode: 'payment',
      client_reference_id: order.session_id,
      metadata: { session_id: order.session_id },
      payment_intent_data: { metadata: { session_id: order.session_id } },
      success_url: `${order.finish_url}?order_id=${order.session_id}`,
      cancel_url: order.finish_url,
      locale: 'en',
    })
    expect(JSON.stringify(request)).not.toMatch(/Siti|8123456789/)
  })

  const items = fc.array(
    fc.record({
      id: fc.string(),
      name: fc.string({ unit: 'grapheme', maxLength: 300 }),
      price: fc.integer({ min: -50_000, max: 10_000_000 }),
      quantity: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 6 },
  )

  it('what it lists always sums up to the amount, in hundredths, and no line is negative', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 999_999_999 }), fc.boolean(), (listed, other, isExact) => {
        const sum = listed.reduce((total, { price, quantity }) => total + price * quantity, 0)
        const amount_rupiah = isExact && sum > 0 ? sum : other
        const lines = linesOf({ ...order, items: listed, amount_rupiah })
        expect(sumOf(lines)).toBe(amount_rupiah * 100)
        for (const { price_data } of lines) {
          expect(price_data).toMatchObject({ currency: 'idr' })
          expect(price_data.unit_amount).toBeGreaterThan(0)
        }
      }),
    )
  })

  it.each([0, -5, 10.5])('asks for no page for %d rupiah', (amount_rupiah) =>
    expect(makeSessionRequest({ ...order, items: [], amount_rupiah })).toBeNull(),
  )

  it.each([
    [1, 31],
    [120, 120],
    [99_999, 1439],
  ])('of %i minutes makes %i: a page lives from half an hour to a day', (minutes, lives) => {
    const seconds = order.now.getTime() / 1000
    expect(makeSessionRequest({ ...order, minutes })?.expires_at).toBe(seconds + lives * 60)
  })

  it.each([
    ['id', 'id'],
    ['zh-Hant', 'zh-TW'],
    [null, 'id'],
    ['ko', 'auto'],
  ])('for pages in %s speaks %s', (locale, spoken) =>
    expect(makeSessionRequest({ ...order, locale })?.locale).toBe(spoken),
  )
})

const untouched: Partial<Stripe.Checkout.Session> = {
  id: 'cs_1',
  client_reference_id: 'payses_1',
  metadata: { session_id: 'payses_1' },
  amount_total: 4_400_000,
  currency: 'idr',
  expires_at: 1_763_800_000,
  status: 'open',
  payment_status: 'unpaid',
  payment_intent: null,
}
const session = (more: object) => ({ ...untouched, ...more }) as Stripe.Checkout.Session
const intent = (status: string, received = 0) => ({
  payment_intent: { id: 'pi_1', status, amount_received: received, latest_charge: null },
})
const paid = { status: 'complete', payment_status: 'paid', ...intent('succeeded', 4_400_000) }
type Refunds = Parameters<typeof readSession>[0]['refunds']
type Disputes = Parameters<typeof readSession>[0]['disputes']
const stateOf = (more: object, refunds: Refunds = [], disputes: Disputes = []) =>
  readSession({ session: session(more), refunds, disputes }).status

describe('readSession', () => {
  it('tells our session only of pages that we have made: a visitor writes the other reference herself', () => {
    const refOf = (more: object) =>
      readSession({ session: session(more), refunds: [], disputes: [] }).order_ref
    expect(refOf({})).toBe('payses_1')
    for (const metadata of [null, {}, { session_id: 'payses_2' }]) expect(refOf({ metadata })).toBe('')
  })

  it.each([
    ['open', {}, 'pending'],
    ['open after a card was declined', intent('requires_payment_method'), 'pending'],
    ['expired', { status: 'expired' }, 'expire'],
    ['processing', { status: 'complete', ...intent('processing') }, 'pending'],
    ['failed later', { status: 'complete', ...intent('requires_payment_method') }, 'deny'],
    ['held', { status: 'complete', ...intent('requires_capture') }, 'authorize'],
    ['paid', paid, 'settlement'],
    ['free of charge', { status: 'complete', payment_status: 'no_payment_required' }, 'no_payment_required'],
    ['something new', { status: 'complete', ...intent('something_new') }, 'stripe_something_new'],
  ])('%s is told as it is', (_name, more, status) => expect(stateOf(more)).toBe(status))

  it.each<[string, Refunds, Disputes, string]>([
    ['part given back', [{ amount: 1_000_000, status: 'succeeded' }], [], 'partial_refund'],
    ['all given back', [{ amount: 4_400_000, status: 'succeeded' }], [], 'refund'],
    ['not back yet', [{ amount: 4_400_000, status: 'pending' }], [], 'settlement'],
    ['came back to us', [{ amount: 4_400_000, status: 'failed' }], [], 'settlement'],
    ['disputed', [], [{ amount: 4_400_000, status: 'needs_response' }], 'chargeback'],
    ['lost', [], [{ amount: 4_400_000, status: 'lost' }], 'chargeback'],
    ['part of it', [], [{ amount: 400_000, status: 'under_review' }], 'partial_chargeback'],
    ['an inquiry', [], [{ amount: 4_400_000, status: 'warning_needs_response' }], 'settlement'],
    ['won', [], [{ amount: 4_400_000, status: 'won' }], 'settlement'],
    [
      'half refunded, half disputed',
      [{ amount: 2_200_000, status: 'succeeded' }],
      [{ amount: 2_200_000, status: 'lost' }],
      'chargeback',
    ],
  ])('%s', (_name, refunds, disputes, status) => expect(stateOf(paid, refunds, disputes)).toBe(status))

  it('tells how much is gone, whoever took it', () => {
    const told = readSession({
      session: session(paid),
      refunds: [{ amount: 1_000_000, status: 'succeeded' }],
      disputes: [{ amount: 400_000, status: 'lost' }],
    })
    expect(told).toMatchObject({ status: 'partial_chargeback', refund_amount: '14000.00' })
  })

  it('tells what was received, not what was asked for', () => {
    const told = readSession({
      session: session({ ...paid, ...intent('succeeded', 4_399_900) }),
      refunds: [],
      disputes: [],
    })
    expect(told).toMatchObject({ gross_amount: '43999.00', currency: 'IDR', order_ref: 'payses_1' })
    expect(isExpectedAmount(told, 44_000)).toBe(false)
  })

  it('no word of Stripe but `paid` is money', () => {
    const words = fc.string()
    fc.assert(
      fc.property(words, words, words, (status, payment_status, of_intent) => {
        const told = readSession({
          session: session({ status, payment_status, ...intent(of_intent, 4_400_000) }),
          refunds: [],
          disputes: [],
        })
        if (payment_status !== 'paid') expect(readMoneyState(told)).not.toBe('paid')
      }),
    )
  })
})

describe('checkEvent', () => {
  const config = {
    apiKey: 'sk_test_x',
    webhookSecret: 'whsec_test',
    api: { protocol: 'http', host: 'localhost', port: 1 },
    isSimulator: true,
  } as const
  const { webhooks } = new Stripe('sk_test_x')
  const payload = JSON.stringify({ id: 'evt_1', note: 'dengan é dan 訂單' })
  const sign = (secret: string, age = 0) =>
    webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - age,
    })

  it('takes what the endpoint’s secret has signed, also while a second secret is being brought in', () => {
    expect(checkEvent(payload, sign('whsec_test'), config)).toBe('right')
    const [time, ours] = sign('whsec_test').split(',')
    const theirs = sign('whsec_other').split(',')[1]
    expect(checkEvent(payload, [time, theirs, ours].join(','), config)).toBe('right')
  })

  it('refuses another secret, another text, an old signature, and none', () => {
    expect(checkEvent(payload, sign('whsec_other'), config)).toBe('forged')
    expect(checkEvent(`${payload} `, sign('whsec_test'), config)).toBe('forged')
    expect(checkEvent(payload, sign('whsec_test', 301), config)).toBe('stale')
    expect(checkEvent(payload, '', config)).toBe('forged')
    expect(checkEvent('', sign('whsec_test'), config)).toBe('forged')
  })

  it('no other text is a signature', () => {
    fc.assert(fc.property(fc.string(), (text) => checkEvent(payload, text, config) !== 'right'))
  })
})
