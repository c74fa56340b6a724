import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import type { Quote } from '#contracts/quote'
import { startStack, type Stack } from '../harness/stack.ts'
import { booksOf, faultsOf, setStock, stockOf, variantByTitle } from './checkout/books.ts'
import { aKey, aRequest, ask, look, placed, quoteOf } from './checkout/buyer.ts'
import { pay, resetSimulator, setSimulator } from './checkout/gateway-desk.ts'
import { voucherCases } from './checkout/voucher-cases.ts'

type Refused = { code: string; message: string; field?: string; fields?: object; quote?: Quote }

let stack: Stack
let edamame: string
let coffee: string

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1' },
  })
  edamame = await variantByTitle(stack, 'Edamame')
  coffee = await variantByTitle(stack, 'Kopi bubuk robusta')
  await setStock(stack, edamame, 10_000)
  await setStock(stack, coffee, 10_000)
})
afterAll(() => stack?.stop())

describe('placing', () => {
  it('answers an order with a link to pay, and the same again for the same key', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 2, [coffee]: 1 })
    const request = aRequest({ [edamame]: 2, [coffee]: 1 }, totals.total_rupiah)
    const first = await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)
    expect(first).toMatchObject({ status: 201, body: { order_number: expect.any(Number) } })
    expect(first.body.redirect_url).toContain('/snap/v4/redirection/')
    expect(first.body.token).toMatch(/^[A-Za-z0-9_-]{24}$/)
    const reordered = { ...request, items: request.items.toReversed() }
    const second = await ask<CheckoutAnswer>(stack, '/shop/checkouts', reordered)
    expect(second).toMatchObject({ status: 201, body: first.body })

    const view = await look(stack, first.body.token)
    expect(view).toMatchObject({ state: 'waiting_payment', totals: { total_rupiah: totals.total_rupiah } })
    expect(view.lines.map((line) => line.quantity)).toEqual([2, 1])
    expect(view.contact.phone_masked).toBe('08••-••••-7890')
    expect(JSON.stringify(view)).not.toContain('34567890')
  })

  it('the same key twenty times at once is one order', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    const request = aRequest({ [edamame]: 1 }, totals.total_rupiah)
    const before = await stockOf(stack, edamame)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask<CheckoutAnswer>(stack, '/shop/checkouts', request)),
    )
    const made = answers.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ body }) => body.token)).size).toBe(1)
    for (const { status, body, retryAfter } of answers) {
      if (status === 201) continue
      expect([status, body]).toMatchObject([409, { code: 'in_progress' }])
      expect(Number(retryAfter)).toBeGreaterThan(0)
    }
    expect((await stockOf(stack, edamame)).reserved).toBe(before.reserved + 1)
  })

  it('the same key with other content is refused', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    const request = aRequest({ [edamame]: 1 }, totals.total_rupiah)
    await ask(stack, '/shop/checkouts', request)
    const other = { ...request, contact: { ...request.contact, name: 'Orang lain' } }
    const refused = await ask<Refused>(stack, '/shop/checkouts', other)
    expect([refused.status, refused.body.code]).toEqual([409, 'key_reused'])
  })

  it('a total that has changed is told with the new quote, and the key can be used again', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    const wrong = aRequest({ [edamame]: 1 }, totals.total_rupiah - 1)
    const refused = await ask<Refused>(stack, '/shop/checkouts', wrong)
    expect(refused).toMatchObject({ status: 409, body: { code: 'quote_changed', quote: { totals } } })
    const right = { ...wrong, expected_total_rupiah: totals.total_rupiah }
    expect((await ask(stack, '/shop/checkouts', right)).status).toBe(201)
  })

  it('more than there is, is refused and reserves nothing', async () => {
    await setStock(stack, coffee, 10_000)
    const before = await stockOf(stack, coffee)
    const basket = { [edamame]: 1, [coffee]: 9_999 }
    await setStock(stack, coffee, 50)
    const refused = await ask<Refused>(stack, '/shop/checkouts', aRequest(basket, 1_000_000))
    expect(refused).toMatchObject({ status: 409, body: { code: 'sold_out' } })
    expect(refused.body.quote?.lines.find((line) => line.variant_id === coffee)?.problem).toBeDefined()
    expect((await stockOf(stack, coffee)).reserved).toBe(before.reserved)
    await setStock(stack, coffee, 10_000)
  })

  it('a courier needs an address; fetching it needs none and costs nothing', async () => {
    const { totals, parcels } = await quoteOf(stack, { [edamame]: 1 })
    const { address: _none, ...bare } = aRequest({ [edamame]: 1 }, totals.total_rupiah)
    const refused = await ask<Refused>(stack, '/shop/checkouts', bare)
    expect(refused).toMatchObject({ status: 422, body: { code: 'address_needed', field: 'address' } })
    const [parcel] = parcels
    const fetched = {
      ...bare,
      parcels: { [parcel?.organisation_id ?? '']: 'pickup' },
      expected_total_rupiah: totals.items_rupiah,
    }
    const made = await ask<CheckoutAnswer>(stack, '/shop/checkouts', fetched)
    expect(made.status).toBe(201)
    const view = await look(stack, made.body.token)
    expect(view.parcels).toMatchObject([
      { mode: 'pickup', delivery_rupiah: 0, pickup_address: expect.any(String) },
    ])
    expect(view.address).toBeNull()
  })
})

describe('what is not a checkout', () => {
  const twist: [string, object][] = [
    ['no key', { idempotency_key: undefined }],
    ['a short key', { idempotency_key: 'abc' }],
    ['no items', { items: [] }],
    ['a negative quantity', { items: [{ variant_id: 'x', quantity: -1 }] }],
    ['half a piece', { items: [{ variant_id: 'x', quantity: 0.5 }] }],
    [
      'a hundred and one lines',
      { items: Array.from({ length: 101 }, (_, i) => ({ variant_id: `v${i}`, quantity: 1 })) },
    ],
    ['no name', { contact: { name: '  ', phone: '081234567890' } }],
    ['a phone that is none', { contact: { name: 'Siti', phone: '12' } }],
    ['a street of one letter', { address: { area_code: '33.74.09.1001', street: 'x' } }],
    ['a place that is none', { address: { area_code: '99.99.99.9999', street: 'Jalan Mawar' } }],
    ['an expected total below nothing', { expected_total_rupiah: -1 }],
    ['an expected total with a fraction', { expected_total_rupiah: 100.5 }],
  ]

  it.each(twist)('%s', async (_name, part) => {
    const refused = await ask<Refused>(stack, '/shop/checkouts', {
      ...aRequest({ [edamame]: 1 }, 100),
      ...part,
    })
    expect(refused.status).toBe(400)
    expect(refused.body.message).toMatch(/[a-z]/)
  })

  it('hostile words are kept as words', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    const name = `<script>alert(1)</script>'; drop table checkout; --`
    const request = {
      ...aRequest({ [edamame]: 1 }, totals.total_rupiah),
      contact: { name, phone: '081234567890' },
    }
    const made = await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)
    expect((await look(stack, made.body.token)).contact.name).toBe(name)
  })

  it('one address may not place without end', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    const statuses: number[] = []
    for (let index = 0; index < 32; index += 1) {
      const wrong = aRequest({ [edamame]: 1 }, totals.total_rupiah + 1)
      statuses.push((await ask(stack, '/shop/checkouts', wrong, '10.99.0.1')).status)
    }
    expect(statuses.filter((status) => status === 409)).toHaveLength(30)
    expect(statuses.slice(30)).toEqual([429, 429])
  })
})

describe('finding an order', () => {
  it('needs number and phone, and tells nothing about either alone', async () => {
    const { token, order_number } = await placed(stack, { [edamame]: 1 })
    const found = await ask<{ token: string }>(stack, '/shop/order-lookups', {
      number: `#${order_number}`,
      phone: '+62 812-3456-7890',
    })
    expect(found).toMatchObject({ status: 200, body: { token } })
    const wrongPhone = { number: String(order_number), phone: '081299999999' }
    const wrongNumber = { number: '99999999', phone: '081234567890' }
    const noNumber = { number: 'x', phone: 'y' }
    const [a, b, c] = await Promise.all(
      [wrongPhone, wrongNumber, noNumber].map((body) => ask<Refused>(stack, '/shop/order-lookups', body)),
    )
    expect(a?.status).toBe(404)
    expect(b).toEqual(a)
    expect(c).toEqual(a)
  })

  it('guessing is slow', async () => {
    const guess = () => ask(stack, '/shop/order-lookups', { number: '1', phone: '081211112222' }, '10.99.0.2')
    const statuses = []
    for (let index = 0; index < 11; index += 1) statuses.push((await guess()).status)
    expect(statuses.at(-1)).toBe(429)
  })

  it('and slow by phone too, from however many addresses', async () => {
    const statuses = []
    for (let index = 0; index < 22; index += 1) {
      const guess = {
        number: String(800_000 + index),
        phone: index % 2 ? '0812 3333 4444' : '+6281233334444',
      }
      statuses.push((await ask(stack, '/shop/order-lookups', guess, `10.98.${index}.1`)).status)
    }
    expect(statuses).toEqual([...Array<number>(20).fill(404), 429, 429])
  })

  it('a token that is none is not found', async () => {
    for (const token of ['x', aKey(), '../../../etc', "a'".repeat(12)]) {
      expect((await ask(stack, `/shop/orders/${encodeURIComponent(token)}`)).status).toBe(404)
    }
  })
})

describe('a gateway that does not answer', () => {
  it('costs the link, not the order; the reconciliation fetches it later', async () => {
    await setSimulator(stack, { fail_next: { count: 1, status: 500, below: '/snap/' } })
    const made = await placed(stack, { [edamame]: 1 })
    expect(made.redirect_url).toBeNull()
    await expect
      .poll(async () => (await look(stack, made.token)).payment.redirect_url, {
        timeout: 40_000,
        interval: 500,
      })
      .toContain('/snap/v4/redirection/')
    await resetSimulator(stack)
  })

  it('an answer that was lost leaves nobody with two links', async () => {
    const { totals } = await quoteOf(stack, { [edamame]: 1 })
    await setSimulator(stack, { lose_next: 1 })
    const made = await placed(stack, { [edamame]: 1 }, totals.total_rupiah)
    expect(made.redirect_url).toBeNull()
    const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect(link.status).toBe(200)
    await pay(link.body.redirect_url)
    await expect.poll(async () => (await look(stack, made.token)).state, { timeout: 20_000 }).toBe('paid')
    expect(faultsOf(await booksOf(stack, made.token))).toEqual([])
  })
})

describe('vouchers', () => {
  voucherCases(() => stack)
})
