import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChargeOrder } from '../../medusa/src/domain/payment/gateway-answer.ts'
import { checkEvent } from '../../medusa/src/providers/payment-stripe/check-event.ts'
import { openStripe, type StripeGateway } from '../../medusa/src/providers/payment-stripe/gateway.ts'
import { freePort } from '../harness/free-port.ts'

const KEY = 'sk_test_contract'
const SECRET = 'whsec_contract'
const MAIN = new URL('../../medusa/simulators/stripe/main.ts', import.meta.url).pathname

type Fields = Record<string, unknown>
type Sample = { id: string; status: number; error: Fields & { message: string } }
const vectors = new URL('../vectors/stripe-api.json', import.meta.url)
const { objects, errors } = JSON.parse(readFileSync(vectors, 'utf8')) as {
  objects: Record<string, Fields>
  errors: Sample[]
}

type Told = { event: { id: string; type: string; data: { object: Fields } } & Fields; verdict: string }

let folder: string
let process_: ChildProcess
let listener: Server
let url: string
let gateway: StripeGateway
let told: Told[] = []
let answerWith: (count: number) => number = () => 200
let ports: { simulator: number; listener: number }

const configOf = (port: number) => ({
  apiKey: KEY,
  webhookSecret: SECRET,
  api: { protocol: 'http' as const, host: '127.0.0.1', port },
  isSimulator: true,
})

async function start(): Promise<void> {
  process_ = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      PORT_STRIPE_SIMULATOR: String(ports.simulator),
      STRIPE_SIMULATOR_URL: url,
      STRIPE_API_KEY: KEY,
      STRIPE_WEBHOOK_SECRET: SECRET,
      STRIPE_SIMULATOR_WEBHOOK_URL: `http://127.0.0.1:${ports.listener}/told`,
      STRIPE_SIMULATOR_STATE: path.join(folder, 'state.jsonl'),
    },
    stdio: 'ignore',
  })
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
  while (!(await isUp())) await sleep(50)
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stripe-'))
  ports = { simulator: await freePort(), listener: await freePort() }
  url = `http://127.0.0.1:${ports.simulator}`
  gateway = openStripe(configOf(ports.simulator))
  listener = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const signature = String(request.headers['stripe-signature'])
      told.push({ event: JSON.parse(text), verdict: checkEvent(text, signature, configOf(1)) })
      response.statusCode = answerWith(told.length)
      response.end()
    })
  }).listen(ports.listener)
  await start()
})
afterAll(() => {
  process_?.kill('SIGKILL')
  listener?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await fetch(`${url}/simulator/reset`, { method: 'POST' })
  told = []
  answerWith = () => 200
})

const call = async (method: string, where: string, form: Record<string, string> = {}, more: object = {}) => {
  const response = await fetch(`${url}${where}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, ...more },
    ...(method === 'POST' && { body: new URLSearchParams(form) }),
  })
  const body = (await response.json()) as Fields & { id: string; url: string; error: Fields }
  return { status: response.status, headers: response.headers, body }
}

const simulator = async (where: string, body?: object): Promise<Fields & Fields[]> => {
  const response = await fetch(`${url}/simulator/${where}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Fields & Fields[]
}
const settings = (change: object) => simulator('settings', change)

let counter = 0
const wish = (change: Partial<ChargeOrder> = {}): ChargeOrder => {
  counter += 1
  return {
    session_id: `payses_contract_${counter}`,
    method: 'stripe',
    amount_rupiah: 44_000,
    items: [{ id: 'a', name: 'Keripik <b>', price: 22_000, quantity: 2 }],
    customer: null,
    finish_url: 'http://shop.test/pesanan/abc',
    locale: 'en',
    now: new Date(),
    minutes: 120,
    ...change,
  }
}
const form = (session_id = 'payses_x'): Record<string, string> => ({
  mode: 'payment',
  success_url: 'http://shop.test/pesanan/abc?sesi={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://shop.test/pesanan/abc',
  client_reference_id: session_id,
  'line_items[0][quantity]': '2',
  'line_items[0][price_data][currency]': 'idr',
  'line_items[0][price_data][unit_amount]': '2200000',
  'line_items[0][price_data][product_data][name]': 'Keripik',
})

async function charge(order = wish()) {
  const answer = await gateway.charge(order)
  if (answer.kind !== 'charged') throw new Error(JSON.stringify(answer))
  return {
    order,
    page: answer.redirect_url ?? '',
    attempt: { session_id: order.session_id, gateway_ref: answer.gateway_ref },
  }
}
async function paid(order = wish()) {
  const open = await charge(order)
  await submit(open.page, 'pay')
  return open
}
const submit = async (page: string, act: string) => {
  const response = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ act }),
    redirect: 'manual',
  })
  return response.headers.get('location') ?? ''
}
const statusOf = async (attempt: { session_id: string; gateway_ref: string | null }) => {
  const answer = await gateway.readStatus(attempt)
  return answer.kind === 'found' ? answer.transaction.status : answer.kind
}
const refundOf = (key: string, amount: number) => ({ refund_key: key, amount, reason: 'Barang habis' })
const typesTold = () => told.map(({ event }) => event.type)

/** Where both have a value, it is of the same kind. */
function expectKinds(given: Fields, sample: Fields, at: string): void {
  for (const [name, value] of Object.entries(sample)) {
    expect(given, at).toHaveProperty(name)
    if (value === null || given[name] === null) continue
    expect(typeof given[name], `${at}.${name}`).toBe(typeof value)
    expect(Array.isArray(given[name]), `${at}.${name}`).toBe(Array.isArray(value))
  }
}

describe('the API', () => {
  it('tells its objects as the published samples do, whole or by id', async () => {
    const { attempt } = await paid()
    const page = await call(
      'GET',
      `/v1/checkout/sessions/${attempt.gateway_ref}?expand[]=payment_intent.latest_charge`,
    )
    const intent = page.body.payment_intent as Fields
    const refund = await call('POST', '/v1/refunds', { payment_intent: String(intent.id), amount: '100000' })
    const dispute = await simulator(`sessions/${attempt.session_id}/dispute`, {})
    await expect.poll(typesTold).toContain('charge.dispute.created')
    const disputes = await call('GET', `/v1/disputes?payment_intent=${String(intent.id)}`)
    const [listed] = disputes.body.data as Fields[]
    expect(listed?.id).toBe(dispute.id)
    for (const [name, given] of Object.entries({
      'checkout.session': page.body,
      payment_intent: { ...intent, latest_charge: Reflect.get(Object(intent.latest_charge), 'id') },
      charge: intent.latest_charge as Fields,
      refund: refund.body,
      dispute: listed ?? {},
      event: told[0]?.event ?? {},
    } as Record<string, Fields>)) {
      expectKinds(given, objects[name] ?? {}, name)
      expect(given.object).toBe(objects[name]?.object)
    }
    const plain = await call('GET', `/v1/checkout/sessions/${attempt.gateway_ref}`)
    expect(plain.body.payment_intent).toBe(intent.id)
  })

  const provoke: Record<string, () => Promise<{ status: number; body: Fields }>> = {
    'an id that is unknown': () => call('GET', '/v1/checkout/sessions/cs_unknown'),
    'a parameter that is unknown': () => call('POST', '/v1/checkout/sessions', { ...form(), colour: 'red' }),
    'a parameter that is missing': () =>
      call('POST', '/v1/checkout/sessions', { mode: 'payment', success_url: 'http://shop.test/' }),
    'a key that came with other parameters': async () => {
      await call('POST', '/v1/checkout/sessions', form('payses_one'), { 'idempotency-key': 'k' })
      return call('POST', '/v1/checkout/sessions', form('payses_two'), { 'idempotency-key': 'k' })
    },
    'a charge that was refunded already': async () => {
      const { attempt } = await paid()
      await gateway.refund(attempt, refundOf('all', 44_000))
      const page = await call('GET', `/v1/checkout/sessions/${attempt.gateway_ref}`)
      return call('POST', '/v1/refunds', { payment_intent: String(page.body.payment_intent) })
    },
    'too many requests': async () => {
      await settings({ fail_next: { count: 1, status: 429 } })
      return call('POST', '/v1/checkout/sessions', form())
    },
  }
  it.each(errors)('refuses $id in the shape of Stripe', async ({ id, status, error }) => {
    const refused = await provoke[id]?.()
    expect(refused?.status).toBe(status)
    const { message, ...rest } = Object(refused?.body.error) as Fields
    const { message: words, ...expected } = error
    expect(rest).toEqual(expected)
    expect(String(message).replace(/ch_\w+/, 'ch_x')).toBe(words)
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['a page that ends too soon', { expires_at: String(Math.floor(Date.now() / 1000) + 60) }, /30 minutes/],
    ['less than half a dollar', { 'line_items[0][price_data][unit_amount]': '100' }, /at least 50 cents/],
    ['a fraction', { 'line_items[0][price_data][unit_amount]': '1.5' }, /Invalid integer/],
    ['no address', { success_url: 'shop' }, /valid URL/],
  ])('refuses %s', async (_name, change, words) => {
    const refused = await call('POST', '/v1/checkout/sessions', { ...form(), ...change })
    expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringMatching(words)])
  })

  it('asks for the key, and tells its version', async () => {
    const wrong = await call('GET', '/v1/checkout/sessions', {}, { authorization: 'Bearer sk_other' })
    expect(wrong.status).toBe(401)
    const right = await call('GET', '/v1/checkout/sessions', {}, { 'stripe-version': '2025-09-30.clover' })
    expect(right.headers.get('stripe-version')).toBe('2025-09-30.clover')
    expect(right.headers.get('request-id')).toMatch(/^req_/)
  })

  it('under the same key gives the same answer, also after kill -9, and one at a time', async () => {
    const key = { 'idempotency-key': 'same' }
    const first = await call('POST', '/v1/checkout/sessions', form(), key)
    process_.kill('SIGKILL')
    await new Promise((resolve) => process_.once('exit', resolve))
    await start()
    const second = await call('POST', '/v1/checkout/sessions', form(), key)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    await settings({ slow_ms: 200 })
    const both = await Promise.all(
      [1, 2].map(() => call('POST', '/v1/checkout/sessions', form(), { 'idempotency-key': 'b' })),
    )
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })

  it('its page says that it is a simulator, works by forms alone, and takes no words for tags', async () => {
    const { page } = await charge()
    const html = await (await fetch(page)).text()
    expect(html).toContain('SIMULATOR')
    expect(html).toContain('IDR')
    expect(html).not.toMatch(/<script|<b>"|Keripik <b>/)
    expect(html).toContain('http://shop.test/pesanan/abc')
    const indonesian = await charge(wish({ locale: 'id' }))
    expect(await (await fetch(indonesian.page)).text()).toContain('Bayar dengan kartu uji')
  })
})

describe('events', () => {
  it('are signed, and tell the life of a payment in its order', async () => {
    const { attempt } = await paid()
    await gateway.refund(attempt, refundOf('r', 10_000))
    await expect.poll(() => typesTold().length).toBe(6)
    expect(typesTold().sort()).toEqual(
      [
        'charge.refunded',
        'charge.succeeded',
        'checkout.session.completed',
        'payment_intent.created',
        'payment_intent.succeeded',
        'refund.created',
      ].sort(),
    )
    expect(told.every(({ verdict }) => verdict === 'right')).toBe(true)
    const completed = told.find(({ event }) => event.type === 'checkout.session.completed')
    expect(completed?.event.data.object.client_reference_id).toBe(attempt.session_id)
  })

  it('come again until they are taken, also after kill -9; and can be doubled, held back and dropped', async () => {
    answerWith = () => 503
    await settings({ retry_scale: 0.002 })
    const open = await charge()
    await simulator(`sessions/${open.order.session_id}/expire`, {})
    await expect.poll(() => told.length).toBeGreaterThanOrEqual(2)
    process_.kill('SIGKILL')
    await new Promise((resolve) => process_.once('exit', resolve))
    answerWith = () => 200
    told = []
    await start()
    await expect.poll(typesTold).toContain('checkout.session.expired')

    await simulator('reset', {})
    await settings({ duplicates: 2 })
    told = []
    await simulator(`sessions/${(await charge()).order.session_id}/expire`, {})
    await expect.poll(() => told.length).toBe(3)
    expect(new Set(told.map(({ event }) => event.id)).size).toBe(1)
    await settings({ duplicates: 0, drop_every: 1 })
    told = []
    await simulator(`sessions/${(await charge()).order.session_id}/expire`, {})
    await sleep(150)
    expect(told).toEqual([])
  })
})

describe('the adapter', () => {
  it('opens a page for exactly the amount, in hundredths of a rupiah', async () => {
    const { attempt, page } = await charge()
    expect(page).toBe(`${url}/c/pay/${attempt.gateway_ref}`)
    const { body } = await call('GET', `/v1/checkout/sessions/${attempt.gateway_ref}?expand[]=line_items`)
    expect(body).toMatchObject({
      amount_total: 4_400_000,
      currency: 'idr',
      client_reference_id: attempt.session_id,
      locale: 'en',
      line_items: { data: [{ quantity: 2, amount_total: 4_400_000 }] },
    })
  })

  it('asked again opens the same page: an answer that was lost, another instant, a failure that is kept', async () => {
    const order = wish()
    await settings({ lose_next: 2 })
    expect((await gateway.charge(order)).kind).toBe('unknown')
    const first = await gateway.charge(order)
    const later = await gateway.charge({ ...order, now: new Date(Date.now() + 90_000), minutes: 118 })
    expect(later).toMatchObject({ kind: 'charged', gateway_ref: Reflect.get(first, 'gateway_ref') })
    expect(await simulator('sessions')).toHaveLength(1)

    const other = wish()
    await settings({ fail_next: { count: 1, status: 500, saved: true } })
    expect((await gateway.charge(other)).kind).toBe('unknown')
    expect((await gateway.charge(other)).kind).toBe('charged')
    expect((await gateway.charge(other)).kind).toBe('charged')
    expect(await simulator('sessions')).toHaveLength(2)
  })

  it.each([
    [500, 'unknown'],
    [503, 'unknown'],
    [429, 'unknown'],
    [409, 'unknown'],
    [402, 'refused'],
    [403, 'refused'],
  ])('takes an answer %i as %s, whatever is asked', async (status, kind) => {
    const { attempt } = await paid()
    const ask = [
      () => gateway.charge(wish()),
      () => gateway.readStatus(attempt),
      () => gateway.cancel(attempt, 'k'),
      () => gateway.refund(attempt, refundOf('k', 1_000)),
      () => gateway.findReference('pi_x'),
    ]
    for (const one of ask) {
      await settings({ fail_next: { count: 1, status } })
      expect((await one()).kind).toBe(kind)
    }
    await settings({ fail_next: { count: 0, status: 500 } })
    expect(await statusOf(attempt)).toBe('settlement')
  })

  it('takes silence as unknown, and odd amounts as refused without asking', async () => {
    const nobody = openStripe(configOf(await freePort()))
    expect((await nobody.charge(wish())).kind).toBe('unknown')
    expect((await nobody.readStatus({ session_id: 'a', gateway_ref: 'cs_1' })).kind).toBe('unknown')
    expect((await nobody.charge(wish({ amount_rupiah: 44_000.5 }))).kind).toBe('refused')
    expect((await gateway.charge(wish({ amount_rupiah: 1, items: [] }))).kind).toBe('refused')
  })

  it('follows a payment: declined, asked by the bank, paid', async () => {
    const { attempt, page } = await charge()
    expect(await statusOf(attempt)).toBe('pending')
    await submit(page, 'decline')
    expect(await statusOf(attempt)).toBe('pending')
    expect(await (await fetch(page)).text()).toContain('declined')
    await submit(page, 'challenge')
    expect(await statusOf(attempt)).toBe('pending')
    expect(await submit(page, 'pay')).toBe(`http://shop.test/pesanan/abc?order_id=${attempt.session_id}`)
    const answer = await gateway.readStatus(attempt)
    expect(answer).toMatchObject({
      kind: 'found',
      transaction: {
        order_ref: attempt.session_id,
        status: 'settlement',
        gross_amount: '44000.00',
        currency: 'IDR',
        method: 'stripe',
        transaction_id: expect.stringMatching(/^pi_/),
        settled_at: expect.stringMatching(/^\d{4}-/),
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/4242|visa/)
  })

  it('follows a payment that tells its end later', async () => {
    for (const [act, end] of [
      ['succeed', 'settlement'],
      ['fail', 'deny'],
    ]) {
      const { attempt, page } = await charge()
      await submit(page, 'defer')
      expect(await statusOf(attempt)).toBe('pending')
      expect((await gateway.cancel(attempt, 'k')).kind).toBe('refused')
      await simulator(`sessions/${attempt.session_id}/${act}`, {})
      expect(await statusOf(attempt)).toBe(end)
    }
  })

  it('closes a page once and for all; one that is paid it does not', async () => {
    const { attempt, page } = await charge()
    await settings({ lose_next: 2 })
    expect((await gateway.cancel(attempt, 'k')).kind).toBe('unknown')
    expect(await gateway.expire(attempt, 'k')).toMatchObject({
      kind: 'done',
      transaction: { status: 'expire' },
    })
    expect(await submit(page, 'pay')).toBe('')
    expect(await statusOf(attempt)).toBe('expire')
    const other = await paid()
    expect((await gateway.cancel(other.attempt, 'k')).kind).toBe('refused')
    expect(await statusOf(other.attempt)).toBe('settlement')
    const none = { session_id: 'payses_none', gateway_ref: null }
    expect(await gateway.cancel(none, 'k')).toEqual({ kind: 'done', transaction: null })
    expect(await statusOf(none)).toBe('absent')
  })

  it('a page that has run out of time is expired', async () => {
    await settings({ minute_ms: 1 })
    const { attempt } = await charge()
    await expect.poll(() => statusOf(attempt)).toBe('expire')
  })

  it('gives back part by part, one refund for one key, and never more than was paid', async () => {
    const { attempt } = await paid()
    const part = await gateway.refund(attempt, refundOf('a', 10_000))
    expect(part).toMatchObject({
      kind: 'done',
      transaction: { status: 'partial_refund', refund_amount: '10000.00' },
    })
    await settings({ lose_next: 2 })
    expect((await gateway.refund(attempt, refundOf('a', 10_000))).kind).toBe('unknown')
    await gateway.refund(attempt, refundOf('a', 10_000))
    expect(await simulator('refunds')).toHaveLength(1)
    expect((await gateway.refund(attempt, refundOf('b', 34_001))).kind).toBe('refused')
    // Two refunds of the same size are two refunds, by their keys.
    await gateway.refund(attempt, refundOf('c', 17_000))
    const rest = await gateway.refund(attempt, refundOf('d', 17_000))
    expect(rest).toMatchObject({ transaction: { status: 'refund', refund_amount: '44000.00' } })
    expect((await gateway.refund(attempt, refundOf('e', 1))).kind).toBe('refused')
    const [first] = await simulator('refunds')
    expect(first?.metadata).toMatchObject({
      refund_key: 'a',
      session_id: attempt.session_id,
      reason: 'Barang habis',
    })
  })

  it('does not call back what is not back', async () => {
    await settings({ refund_status: 'pending' })
    const { attempt } = await paid()
    expect(await gateway.refund(attempt, refundOf('a', 44_000))).toMatchObject({
      kind: 'done',
      transaction: { status: 'settlement', refund_amount: null },
    })
    const [waiting] = await simulator('refunds')
    await simulator(`refunds/${String(waiting?.id)}/failed`, {})
    expect((await gateway.refund(attempt, refundOf('a', 44_000))).kind).toBe('refused')
    await gateway.refund(attempt, refundOf('b', 44_000))
    const [, second] = await simulator('refunds')
    await simulator(`refunds/${String(second?.id)}/succeeded`, {})
    expect(await statusOf(attempt)).toBe('refund')
  })

  it('sees refunds by hand and disputes, and knows by the payment alone whose they are', async () => {
    const { attempt } = await paid()
    await simulator(`sessions/${attempt.session_id}/refund`, { amount: 400_000 })
    expect(await statusOf(attempt)).toBe('partial_refund')
    const inquiry = await simulator(`sessions/${attempt.session_id}/dispute`, { inquiry: true })
    expect(await statusOf(attempt)).toBe('partial_refund')
    await simulator(`disputes/${String(inquiry.id)}/warning_closed`, {})
    const dispute = await simulator(`sessions/${attempt.session_id}/dispute`, { amount: 4_000_000 })
    expect(await statusOf(attempt)).toBe('chargeback')
    expect((await gateway.refund(attempt, refundOf('z', 1_000))).kind).toBe('refused')
    await simulator(`disputes/${String(dispute.id)}/won`, {})
    expect(await statusOf(attempt)).toBe('partial_refund')

    const payment = String(dispute.payment_intent)
    expect(await gateway.findReference(payment)).toEqual({ kind: 'found', reference: attempt })
    expect(await gateway.findReference('pi_unknown')).toEqual({ kind: 'found', reference: null })
    // Medusa's own record of a payment knows Stripe's payment, not the page.
    expect(await statusOf({ ...attempt, gateway_ref: payment })).toBe('partial_refund')
  })
})
