import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSignature } from './check-signature'
import { makeSnapRequest, type SnapOrder } from './snap-request'

type Case = { id: string; payload: { order_id: string; status_code: string; gross_amount: string } }
const vectors = new URL('../../../../tests/vectors/midtrans-notifications.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }
const KEY = 'SB-Mid-server-test'

describe('checkSignature', () => {
  it.each(cases)('$id: only the right key over the raw strings passes', ({ payload }) => {
    const { order_id, status_code, gross_amount } = payload
    const signed = { order_ref: order_id, status_code, gross_amount }
    const signature = createHash('sha512')
      .update(order_id + status_code + gross_amount + KEY)
      .digest('hex')
    expect(checkSignature(signed, signature, KEY)).toBe(true)
    expect(checkSignature(signed, signature, `${KEY}x`)).toBe(false)
    expect(checkSignature({ ...signed, gross_amount: String(Number(gross_amount)) }, signature, KEY)).toBe(
      false,
    )
    expect(checkSignature({ ...signed, status_code: '202' }, signature, KEY)).toBe(status_code === '202')
  })

  it('no other text is a signature', () => {
    const signed = { order_ref: 'a', status_code: '200', gross_amount: '1.00' }
    fc.assert(fc.property(fc.string(), (text) => !checkSignature(signed, text, KEY)))
  })
})

describe('makeSnapRequest', () => {
  const order: SnapOrder = {
    session_id: 'payses_01M7ZV7K7A0RXR9ZD2FD60Q2ZX',
    amount_rupiah: 114_000,
    items: [
      { id: 'a', name: 'Edamame', price: 22_000, quantity: 2 },
      { id: 'b', name: 'Kopi', price: 58_000, quantity: 1 },
      { id: 'c', name: 'Kurir', price: 12_000, quantity: 1 },
    ],
    customer: { name: 'Siti', phone: '+628123456789' },
    finish_url: 'http://localhost:4321/pesanan/x',
    now: new Date('2026-11-21T20:30:00Z'),
    minutes: 120,
  }

  it('names the session, the whole amount and Jakarta time', () => {
    expect(makeSnapRequest(order)).toMatchObject({
      transaction_details: { order_id: order.session_id, gross_amount: 114_000 },
      expiry: { start_time: '2026-11-22 03:30:00 +0700', unit: 'minute', duration: 120 },
    })
  })

  const names = fc.string({ unit: 'grapheme', maxLength: 90 })
  const items = fc.array(
    fc.record({
      id: names,
      name: names,
      price: fc.integer({ min: 0, max: 1e7 }),
      quantity: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 6 },
  )

  it('what it lists always sums up to the amount, and no text is longer than 50', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 1e8 }), fc.boolean(), (listed, other, isExact) => {
        const sum = listed.reduce((total, item) => total + item.price * item.quantity, 0)
        const amount_rupiah = isExact && sum > 0 ? sum : other
        const request = makeSnapRequest({ ...order, items: listed, amount_rupiah })
        const told = (request.item_details ?? []).reduce(
          (total, item) => total + item.price * item.quantity,
          0,
        )
        expect(told).toBe(amount_rupiah)
        for (const { id, name } of request.item_details ?? []) {
          expect(Math.max(id.length, name.length)).toBeLessThanOrEqual(50)
          expect(name.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('a page lives at least five minutes and at most seven days, as the gateway wants it', () => {
    expect(makeSnapRequest({ ...order, minutes: 1 }).page_expiry.duration).toBe(5)
    expect(makeSnapRequest({ ...order, minutes: 99_999 }).page_expiry.duration).toBe(10_080)
  })
})
