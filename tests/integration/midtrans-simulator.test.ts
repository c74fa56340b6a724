import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CHARGEABLE, KEY, startMidtrans, wishFor, type Body } from '../fixtures/midtrans-simulator.ts'
import { sign } from './checkout/gateway-desk.ts'

type Case = { id: string; payment_type: string; payload: Body }
const vectors = new URL('../vectors/midtrans-notifications.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }

let gateway: Awaited<ReturnType<typeof startMidtrans>>
beforeAll(async () => {
  gateway = await startMidtrans()
})
afterAll(() => gateway?.stop())
beforeEach(() => gateway.reset())

const idOf = (wish: { transaction_details: { order_id: string } }) => wish.transaction_details.order_id
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/)
const action = (name: string) =>
  expect.objectContaining({ name, method: expect.any(String), url: expect.any(String) })

/** What each method's answer has beside the fields of all. */
const OWN: Record<string, Body> = {
  bca_va: { va_numbers: [{ bank: 'bca', va_number: expect.stringMatching(/^\d+$/) }] },
  bni_va: { va_numbers: [{ bank: 'bni', va_number: expect.stringMatching(/^\d+$/) }] },
  bri_va: { va_numbers: [{ bank: 'bri', va_number: expect.stringMatching(/^\d+$/) }] },
  permata_va: { permata_va_number: expect.stringMatching(/^\d{16}$/) },
  echannel: { biller_code: '70012', bill_key: expect.stringMatching(/^\d{12}$/) },
  qris: {
    acquirer: 'gopay',
    qr_string: expect.stringMatching(/^000201/),
    actions: ['generate-qr-code', 'generate-qr-code-v2'].map(action),
  },
  gopay: {
    actions: ['generate-qr-code', 'generate-qr-code-v2', 'deeplink-redirect', 'get-status', 'cancel'].map(
      action,
    ),
  },
  shopeepay: {
    channel_response_code: '0',
    channel_response_message: 'success',
    actions: [action('deeplink-redirect')],
  },
  indomaret: { store: 'indomaret', payment_code: expect.stringMatching(/^\d{14}$/) },
  alfamart: { store: 'alfamart', payment_code: expect.stringMatching(/^\d{14}$/) },
}

describe('POST /v2/charge', () => {
  it.each(CHARGEABLE)('%s: exactly the documented fields', async (method) => {
    const wish = wishFor(method)
    const { status, body } = await gateway.charge(wish)
    expect(status).toBe(200)
    expect(body).toEqual({
      status_code: '201',
      status_message: expect.any(String),
      transaction_id: UUID,
      order_id: idOf(wish),
      merchant_id: expect.any(String),
      gross_amount: '25000.00',
      currency: 'IDR',
      payment_type: Reflect.get(wish, 'payment_type'),
      transaction_time: TIME,
      transaction_status: 'pending',
      fraud_status: 'accept',
      expiry_time: TIME,
      ...OWN[method],
    })
  })

  it('both pictures of a code are real PNG, for QRIS and GoPay, and no others are', async () => {
    for (const method of ['qris', 'gopay']) {
      const { body } = await gateway.charge(wishFor(method))
      const pictures = (body.actions as { name: string; url: string }[]).filter(({ name }) =>
        name.includes('qr-code'),
      )
      expect(pictures).toHaveLength(2)
      for (const { url } of pictures) {
        const response = await fetch(url)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
        expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      }
    }
    expect((await fetch(`${gateway.url}/v2/qris/unknown/qr-code`)).status).toBe(404)
  })

  it('honours custom_expiry', async () => {
    const order_time = '2026-11-22 10:00:00 +0700'
    const expiry_duration = 60 * 24 * 30
    const wish = wishFor('bca_va', 25_000, {
      custom_expiry: { order_time: nowInJakarta(), expiry_duration: 90 },
    })
    const { body } = await gateway.charge(wish)
    const minutes = (at(body.expiry_time) - at(body.transaction_time)) / 60_000
    expect(Math.round(minutes)).toBe(90)
    const tooLong = wishFor('qris', 25_000, { custom_expiry: { order_time, expiry_duration, unit: 'day' } })
    expect((await gateway.charge(tooLong)).body.status_code).toBe('400')
  })

  it('a reference may be used again when its attempt ended without money, and not before', async () => {
    const wish = wishFor('bca_va')
    const first = await gateway.charge(wish)
    expect((await gateway.charge(wish)).body.status_code).toBe('406')
    await gateway.call('POST', `/v2/${idOf(wish)}/expire`, {})
    const second = await gateway.charge({ ...wish, ...{ payment_type: 'qris', qris: {} } })
    expect(second.body).toMatchObject({ status_code: '201', payment_type: 'qris' })
    expect((await gateway.status(String(first.body.transaction_id))).transaction_status).toBe('expire')
    expect((await gateway.status(idOf(wish))).transaction_id).toBe(second.body.transaction_id)
  })
})

const at = (text: unknown) => Date.parse(`${String(text).replace(' ', 'T')}+07:00`)
const nowInJakarta = () =>
  `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')} +0700`

describe('GET /v2/ID/status', () => {
  it('brings numbers again, but no code and no links, by either id', async () => {
    for (const method of CHARGEABLE.filter((one) => one !== 'shopeepay')) {
      const wish = wishFor(method)
      const charged = (await gateway.charge(wish)).body
      const status = await gateway.status(idOf(wish))
      const { actions: _links, qr_string: _code, ...numbers } = OWN[method] ?? {}
      expect(status).toMatchObject({ status_code: '201', transaction_status: 'pending', ...numbers })
      expect([status.actions, status.qr_string]).toEqual([undefined, undefined])
      expect(await gateway.status(String(charged.transaction_id))).toEqual(status)
      expect(status.signature_key).toBe(sign(idOf(wish), '201', '25000.00', KEY))
    }
  })

  it('of a waiting ShopeePay shouts, and brings its link again', async () => {
    const wish = wishFor('shopeepay')
    await gateway.charge(wish)
    expect(await gateway.status(idOf(wish))).toMatchObject({
      status_code: '200',
      transaction_status: 'PENDING',
      actions: [action('deeplink-redirect')],
    })
  })
})

describe('refusals', () => {
  const broken: [string, string, (good: ReturnType<typeof wishFor>) => object, RegExp][] = [
    [
      'a sum that differs',
      'qris',
      (w) => ({ ...w, item_details: [{ name: 'x', price: 1, quantity: 1 }] }),
      /sum of item_details/,
    ],
    [
      'a fraction',
      'qris',
      (w) => ({ ...w, transaction_details: { ...w.transaction_details, gross_amount: 1.5 } }),
      /integer/,
    ],
    ['no method', 'qris', (w) => ({ ...w, payment_type: undefined }), /payment_type is required/],
    ['a method that is none', 'qris', (w) => ({ ...w, payment_type: 'cowry' }), /not supported/],
    ['no bank', 'bca_va', (w) => ({ ...w, bank_transfer: {} }), /bank_transfer.bank is required/],
    ['a bank that is none', 'bca_va', (w) => ({ ...w, bank_transfer: { bank: 'x' } }), /not supported/],
    [
      'too long a bill',
      'echannel',
      (w) => ({ ...w, echannel: { bill_info1: '12345678901', bill_info2: 'x' } }),
      /10 characters/,
    ],
    ['no shop', 'indomaret', (w) => ({ ...w, cstore: {} }), /cstore.store is required/],
    ['no way back', 'shopeepay', (w) => ({ ...w, shopeepay: {} }), /callback_url/],
    [
      'an expiry of a strange unit',
      'qris',
      (w) => ({ ...w, custom_expiry: { expiry_duration: 1, unit: 'moon' } }),
      /unit/,
    ],
  ]
  it.each(broken)('%s: 400 with validation_messages', async (_name, method, spoil, words) => {
    const { body } = await gateway.charge(spoil(wishFor(method)))
    expect(body).toMatchObject({ status_code: '400', status_message: expect.any(String), id: UUID })
    expect((body.validation_messages as string[]).join()).toMatch(words)
  })

  it.each([
    ['qris', 10_000_001],
    ['bca_va', 9_999],
    ['indomaret', 9_999],
    ['indomaret', 5_000_001],
    ['alfamart', 2_500_001],
  ])('%s of %i is beyond its limits', async (method, amount) => {
    expect((await gateway.charge(wishFor(method, amount))).body).toMatchObject({
      status_code: '400',
      validation_messages: [expect.stringContaining('gross_amount')],
    })
  })

  it.each(['body', 'http'] as const)('each code is told in the %s', async (errors_as) => {
    await gateway.set({ errors_as, down_methods: ['bca_va'], inactive_methods: ['mandiri_bill'] })
    const wish = wishFor('bri_va')
    await gateway.charge(wish)
    const refusals: [string, Promise<{ status: number; body: Body }>][] = [
      ['401', gateway.charge(wishFor('qris'), { authorization: 'Basic x' })],
      ['402', gateway.charge(wishFor('echannel'))],
      ['404', gateway.call('GET', '/v2/nobody/status')],
      ['405', gateway.call('GET', '/v2/charge')],
      ['406', gateway.charge(wish)],
      ['411', gateway.charge({ ...wishFor('qris'), payment_type: 'credit_card' })],
      ['412', gateway.call('POST', `/v2/${idOf(wish)}/approve`, {})],
      ['413', gateway.call('POST', '/v2/charge', '{')],
      ['503', gateway.charge(wishFor('bca_va'))],
    ]
    for (const [code, refused] of refusals) {
      const { status, body } = await refused
      expect([body.status_code, status]).toEqual([code, errors_as === 'http' ? Number(code) : 200])
      expect(body).toMatchObject({ status_message: expect.any(String), id: UUID })
    }
  })
})

/** The Core API's method for each published sample that it can play, and how it gets there. */
const METHOD: Record<string, string> = {
  qris: 'qris',
  gopay: 'gopay',
  echannel: 'echannel',
  cstore: 'indomaret',
}
const methodOf = ({ payment_type, payload }: Case) => {
  if (payment_type !== 'bank_transfer') return METHOD[payment_type]
  if (payload.permata_va_number) return 'permata_va'
  return `${(payload.va_numbers as { bank: string }[])[0]?.bank}_va`
}
const ACTS: Record<string, string> = { settlement: 'pay', expire: 'expire', deny: 'fail' }
const playable = cases.filter((one) => methodOf(one) !== undefined)
const OF_SHOPEE_OR_OLD = new Set(['reference_id', 'expire_time'])

describe('notifications', () => {
  it.each(playable)('have the fields and types of $id', async (one) => {
    const wish = wishFor(methodOf(one) ?? '')
    const { transaction_id } = (await gateway.charge(wish)).body
    const status = String(one.payload.transaction_status)
    if (status === 'cancel') await gateway.call('POST', `/v2/${idOf(wish)}/cancel`, {})
    else if (status !== 'pending')
      await gateway.submit(`/bayar/${String(transaction_id)}`, { act: ACTS[status] ?? '' })
    const [body = {}] = await gateway.toldOf(
      idOf(wish),
      ({ transaction_status }) => transaction_status === status,
    )
    expect(body).toMatchObject({
      status_code: one.payload.status_code,
      transaction_id,
    })
    for (const [name, value] of Object.entries(one.payload)) {
      if (OF_SHOPEE_OR_OLD.has(name)) continue
      expect(typeof body[name], name).toBe(typeof value)
      expect(Array.isArray(body[name]), name).toBe(Array.isArray(value))
      if (name.endsWith('_time')) expect(body[name]).toEqual(TIME)
    }
    expect([body.qr_string, body.actions]).toEqual([undefined, undefined])
    expect(body.signature_key).toBe(sign(idOf(wish), String(body.status_code), '25000.00', KEY))
  })

  it('of refunds have the fields and types of the samples, each refund twice', async () => {
    const sample = cases.find(({ id }) => id === 'card-partial-refund-two-keys')?.payload.refunds as Body[]
    await gateway.set({ bank_confirms_after_ms: 0 })
    const wish = wishFor('gopay')
    const { transaction_id } = (await gateway.charge(wish)).body
    await gateway.submit(`/bayar/${String(transaction_id)}`, { act: 'pay' })
    const wanted = [
      { path: 'refund', refund_key: 'a', amount: 5_000, status: 'partial_refund', sum: '5000.00' },
      { path: 'refund/online/direct', refund_key: 'b', amount: 20_000, status: 'refund', sum: '25000.00' },
    ]
    const last: Body[] = []
    for (const { path, refund_key, amount, status, sum } of wanted) {
      await gateway.call('POST', `/v2/${idOf(wish)}/${path}`, { refund_key, amount, reason: 'x' })
      const bodies = await gateway.toldOf(idOf(wish), ({ refund_amount }) => refund_amount === sum, 2)
      expect(bodies.map(({ transaction_status }) => transaction_status)).toEqual([status, status])
      const refunds = bodies.map((body) => (body.refunds as Body[]).at(-1) ?? {})
      expect(new Set(refunds.map((one) => 'bank_confirmed_at' in one))).toEqual(new Set([false, true]))
      last.push(...refunds)
    }
    for (const [name, value] of Object.entries(sample[0] ?? {})) {
      expect(typeof last[0]?.[name], name).toBe(typeof value)
    }
  })
})
