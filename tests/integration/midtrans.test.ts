import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../harness/free-port.ts'
import { sign } from './checkout/gateway-desk.ts'

const KEY = 'SB-Mid-server-contract'
const MAIN = new URL('../../medusa/simulators/midtrans/main.ts', import.meta.url).pathname

type Payload = Record<string, unknown>
type Case = { id: string; payment_type: string; payload: Payload }
const vectors = new URL('../vectors/midtrans-notifications.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }

type Told = { body: Record<string, string>; agent: string; at: number }

let folder: string
let process_: ChildProcess
let listener: Server
let url: string
let told: Told[] = []
let answerWith: (count: number) => number = () => 200
let ports: { simulator: number; listener: number }

async function start(): Promise<void> {
  process_ = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      PORT_MIDTRANS_SIMULATOR: String(ports.simulator),
      MIDTRANS_SIMULATOR_URL: url,
      MIDTRANS_SIMULATOR_SERVER_KEY: KEY,
      MIDTRANS_SIMULATOR_NOTIFICATION_URL: `http://127.0.0.1:${ports.listener}/told`,
      MIDTRANS_SIMULATOR_STATE: path.join(folder, 'state.jsonl'),
    },
    stdio: 'ignore',
  })
  while (
    !(await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    await sleep(50)
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'midtrans-'))
  ports = { simulator: await freePort(), listener: await freePort() }
  url = `http://127.0.0.1:${ports.simulator}`
  listener = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      told.push({ body: JSON.parse(text), agent: request.headers['user-agent'] ?? '', at: Date.now() })
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

const call = async (method: string, where: string, body?: object, key = KEY) => {
  const response = await fetch(`${url}${where}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, string> & { error_messages?: string[] },
  }
}

const settings = (change: object) =>
  fetch(`${url}/simulator/settings`, { method: 'PATCH', body: JSON.stringify(change) })

let counter = 0
const wish = (amount = 25_000) => {
  counter += 1
  return {
    transaction_details: { order_id: `payses_contract_${counter}`, gross_amount: amount },
    item_details: [{ id: 'a', name: 'Keripik', price: amount, quantity: 1 }],
    callbacks: { finish: 'http://shop.test/pesanan/abc?x=1' },
  }
}

async function openPage(amount?: number) {
  const body = wish(amount)
  const made = await call('POST', '/snap/v1/transactions', body)
  return { id: body.transaction_details.order_id, page: made.body.redirect_url ?? '', made, body }
}

const submit = async (page: string, form: Record<string, string>) => {
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  return response.headers.get('location') ?? ''
}

const untilTold = (count: number) => expect.poll(() => told.length, { timeout: 10_000 }).toBe(count)

describe('Snap', () => {
  it('answers 201 with a token of 36 characters and a page', async () => {
    const { made } = await openPage()
    expect(made.status).toBe(201)
    expect(made.body.token).toHaveLength(36)
    expect(made.body.redirect_url).toContain(made.body.token)
  })

  const broken: [string, (good: ReturnType<typeof wish>) => object, RegExp][] = [
    [
      'a sum that differs',
      (w) => ({ ...w, item_details: [{ name: 'x', price: 1, quantity: 1 }] }),
      /not equal to the sum/,
    ],
    [
      'a fraction',
      (w) => ({ ...w, transaction_details: { ...w.transaction_details, gross_amount: 1.5 } }),
      /integer/,
    ],
    ['no amount', (w) => ({ transaction_details: { order_id: w.transaction_details.order_id } }), /required/],
    [
      '51 characters',
      (w) => ({ transaction_details: { ...w.transaction_details, order_id: 'a'.repeat(51) } }),
      /order_id/,
    ],
    [
      'a strange character',
      (w) => ({ transaction_details: { ...w.transaction_details, order_id: 'a b' } }),
      /order_id/,
    ],
    [
      'a name of 51',
      (w) => ({ ...w, item_details: [{ name: 'n'.repeat(51), price: 25_000, quantity: 1 }] }),
      /50/,
    ],
  ]
  it.each(broken)('refuses %s with 400 and error_messages', async (_name, spoil, words) => {
    const refused = await call('POST', '/snap/v1/transactions', spoil(wish()))
    expect(refused.status).toBe(400)
    expect(refused.body.error_messages?.join()).toMatch(words)
  })

  it('a wrong key is 401', async () => {
    expect((await call('POST', '/snap/v1/transactions', wish(), 'other')).status).toBe(401)
  })

  it('the same reference gives a new page and kills the old one, until a method is picked', async () => {
    const first = await openPage()
    const second = await call('POST', '/snap/v1/transactions', first.body)
    expect(second.status).toBe(201)
    expect((await fetch(first.page)).status).toBe(404)
    await submit(second.body.redirect_url ?? '', { method: 'qris' })
    const third = await call('POST', '/snap/v1/transactions', first.body)
    expect([third.status, third.body.error_messages?.join()]).toEqual([
      400,
      expect.stringMatching(/already been taken/),
    ])
  })

  it('the page says that it is a simulator, works by forms alone and offers what fits the amount', async () => {
    const { page } = await openPage(9_000)
    const html = await (await fetch(page)).text()
    expect(html).toContain('SIMULATOR')
    expect(html).not.toContain('<script')
    expect(html).toContain('QRIS')
    expect(html).not.toContain('Indomaret')
    const large = await (await fetch((await openPage(20_000_000)).page)).text()
    expect(large).not.toContain('QRIS')
    expect(large).toContain('BCA')
  })

  it('goes back to the shop with what Midtrans appends', async () => {
    const { page, id } = await openPage()
    await submit(page, { method: 'bca_va' })
    const back = new URL(await submit(page, { act: 'pay' }))
    expect(Object.fromEntries(back.searchParams)).toEqual({
      x: '1',
      order_id: id,
      status_code: '200',
      transaction_status: 'settlement',
    })
  })

  it('says what would happen next with the method chosen, and asks the browser for no icon', async () => {
    const pageOf = async (method: string) => {
      const { page } = await openPage()
      await submit(page, { method })
      return (await fetch(page)).text()
    }
    const card = await pageOf('credit_card')
    expect(card).toContain('nomor kartu')
    expect(card).not.toContain('aplikasi Anda')
    expect(await pageOf('gopay')).toContain('aplikasi Anda')
    expect(card).toContain('<link rel="icon" href="data:,">')
  })

  it('words of the order are words on its page', async () => {
    const body = {
      ...wish(),
      item_details: [{ id: 'a', name: '<img src=x onerror=1>', price: 25_000, quantity: 1 }],
    }
    const made = await call('POST', '/snap/v1/transactions', body)
    const html = await (await fetch(made.body.redirect_url ?? '')).text()
    expect(html).not.toContain('<img')
  })
})

describe('status and changes', () => {
  it('is 404 until a method is picked, in the body of an HTTP 200 or for real', async () => {
    const { id } = await openPage()
    expect(await call('GET', `/v2/${id}/status`)).toMatchObject({ status: 200, body: { status_code: '404' } })
    await settings({ errors_as: 'http' })
    expect(await call('GET', `/v2/${id}/status`)).toMatchObject({ status: 404, body: { status_code: '404' } })
  })

  it('pending is 201, settlement 200, expired 407', async () => {
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    expect((await call('GET', `/v2/${id}/status`)).body).toMatchObject({
      status_code: '201',
      transaction_status: 'pending',
    })
    await submit(page, { act: 'pay' })
    expect((await call('GET', `/v2/${id}/status`)).body).toMatchObject({
      status_code: '200',
      transaction_status: 'settlement',
    })
    const other = await openPage()
    await submit(other.page, { method: 'qris' })
    expect((await call('POST', `/v2/${other.id}/expire`)).body).toMatchObject({
      status_code: '407',
      transaction_status: 'expire',
    })
    expect((await call('GET', `/v2/${other.id}/status`)).body.status_code).toBe('407')
  })

  it('what is settled can be neither cancelled nor expired: 412', async () => {
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await submit(page, { act: 'pay' })
    for (const action of ['cancel', 'expire']) {
      expect((await call('POST', `/v2/${id}/${action}`)).body.status_code).toBe('412')
    }
  })

  it('refunds: too much is 414, the same key is one refund, a VA has none', async () => {
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await submit(page, { act: 'pay' })
    expect(
      (await call('POST', `/v2/${id}/refund`, { refund_key: 'k', amount: 25_001 })).body.status_code,
    ).toBe('414')
    const part = await call('POST', `/v2/${id}/refund`, { refund_key: 'k', amount: 5_000, reason: 'x' })
    expect(part.body).toMatchObject({ transaction_status: 'partial_refund', refund_amount: '5000.00' })
    expect(
      (await call('POST', `/v2/${id}/refund`, { refund_key: 'k', amount: 5_000 })).body.refund_amount,
    ).toBe('5000.00')
    await settings({ repeated_refund: '406' })
    expect(
      (await call('POST', `/v2/${id}/refund`, { refund_key: 'k', amount: 5_000 })).body.status_code,
    ).toBe('406')
    const rest = await call('POST', `/v2/${id}/refund`, { refund_key: 'l', amount: 20_000 })
    expect(rest.body.transaction_status).toBe('refund')
    const va = await openPage()
    await submit(va.page, { method: 'bca_va' })
    await submit(va.page, { act: 'pay' })
    expect((await call('POST', `/v2/${va.id}/refund`, { refund_key: 'm', amount: 1 })).body.status_code).toBe(
      '412',
    )
  })

  it('time expires it by itself', async () => {
    await settings({ minute_ms: 20 })
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await expect
      .poll(async () => (await call('GET', `/v2/${id}/status`)).body.transaction_status, { timeout: 10_000 })
      .toBe('expire')
  })
})

/** The simulator's method for each published sample that it can play. */
const METHOD: Record<string, string> = {
  qris: 'qris',
  gopay: 'gopay',
  echannel: 'echannel',
  cstore: 'indomaret',
  credit_card: 'credit_card',
}
const methodOf = ({ payment_type, payload }: Case) =>
  payment_type === 'bank_transfer'
    ? payload.permata_va_number
      ? 'permata_va'
      : 'bca_va'
    : METHOD[payment_type]

/** What the gateway adds now and then, by its own will. */
const OPTIONAL = new Set([
  'payment_amounts',
  'reference_id',
  'expire_time',
  'three_ds_version',
  'on_us',
  'eci',
])
const CARD_ONLY = new Set(['channel_response_message', 'channel_response_code', 'approval_code'])

const playable = cases.filter(
  (one) =>
    methodOf(one) !== undefined &&
    ['pending', 'settlement', 'capture', 'expire', 'cancel', 'deny'].includes(
      String(one.payload.transaction_status),
    ) &&
    one.payload.fraud_status !== 'challenge',
)

describe('notifications', () => {
  it.each(playable)('have the fields and types of $id', async (one) => {
    const status = String(one.payload.transaction_status)
    const { id, page } = await openPage()
    await submit(page, { method: methodOf(one) ?? '' })
    if (status !== 'pending') {
      await fetch(`${url}/simulator/transactions/${id}`, {
        method: 'PUT',
        body: JSON.stringify({ status, notify: true }),
      })
    }
    // By its own order: what was told of the one before may still be on its way.
    const ofThis = () => told.find(({ body }) => body.order_id === id && body.transaction_status === status)
    await expect.poll(ofThis).toBeDefined()
    const found = ofThis()
    const body: Record<string, string> = found?.body ?? {}
    expect(found?.agent).toBe('Veritrans')
    expect(body.status_code).toBe(one.payload.status_code)
    for (const [name, value] of Object.entries(one.payload)) {
      if (OPTIONAL.has(name) || CARD_ONLY.has(name)) continue
      expect(typeof body[name], name).toBe(typeof value)
      if (typeof value === 'string' && name.endsWith('_time'))
        expect(body[name]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    }
    expect(body.gross_amount).toBe('25000.00')
    expect(body.signature_key).toBe(sign(id, body.status_code ?? '', '25000.00', KEY))
  })

  it('a refund is told twice; the second time the bank has confirmed it', async () => {
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await submit(page, { act: 'pay' })
    await untilTold(2)
    await call('POST', `/v2/${id}/refund`, { refund_key: 'k', amount: 25_000 })
    await untilTold(4)
    const refunds = told.slice(2).map(({ body }) => JSON.stringify(body.refunds))
    expect(refunds.map((text) => text.includes('bank_confirmed_at'))).toEqual([false, true])
  })

  it.each([
    [200, 1],
    [302, 1],
    [500, 2],
    [404, 3],
    [503, 5],
    [429, 6],
  ])('an answer %i makes %i tries in all', async (status, tries) => {
    await settings({ retry_scale: 0.000_002 })
    answerWith = () => status
    const { page } = await openPage()
    await submit(page, { method: 'qris' })
    await untilTold(tries)
    await sleep(150)
    expect(told).toHaveLength(tries)
  })

  it('can be delayed, doubled, dropped and turned around', async () => {
    await settings({ duplicates: 2 })
    const { page } = await openPage()
    await submit(page, { method: 'qris' })
    await untilTold(3)
    told = []
    await settings({ duplicates: 0, reorder_window: 2 })
    await submit(page, { act: 'pay' })
    await submit((await openPage()).page, { method: 'qris' })
    await untilTold(2)
    await settings({ reorder_window: 1, drop_every: 1 })
    told = []
    await submit((await openPage()).page, { method: 'qris' })
    await sleep(200)
    expect(told).toHaveLength(0)
  })
})

describe('kill -9', () => {
  it('forgets neither what is paid nor what is still to be told', async () => {
    answerWith = () => 503
    await settings({ retry_scale: 0.01 })
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await submit(page, { act: 'pay' })
    await untilTold(2)
    process_.kill('SIGKILL')
    await new Promise((resolve) => process_.once('exit', resolve))
    told = []
    answerWith = () => 200
    await start()
    expect((await call('GET', `/v2/${id}/status`)).body.transaction_status).toBe('settlement')
    await untilTold(2)
  })

  it('an answer can be lost after the work was done, or never begun', async () => {
    const { id, page } = await openPage()
    await submit(page, { method: 'qris' })
    await settings({ lose_next: 1 })
    await expect(call('POST', `/v2/${id}/cancel`)).rejects.toThrow()
    expect((await call('GET', `/v2/${id}/status`)).body.transaction_status).toBe('cancel')
    await settings({ fail_next: { count: 1, status: 502 } })
    expect((await call('GET', `/v2/${id}/status`)).status).toBe(502)
  })

  it('settings that are none are refused', async () => {
    const refused = await fetch(`${url}/simulator/settings`, { method: 'PATCH', body: '{"slow_ms":"a"}' })
    expect(refused.status).toBe(400)
  })
})
