import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccountOrders, AccountView, BuyerSessionAnswer, CodeChallenge } from '#contracts/account'
import type { CheckoutAnswer } from '#contracts/checkout'
import { addMembership } from '../fixtures/cooperative-rows'
import { insertMaker } from '../fixtures/shop-rows'
import { memberToken } from '../fixtures/tokens'
import { startStack, type Stack } from '../harness/stack'
import { variantByTitle } from './checkout/books'
import { VILLAGE, aKey, aRequest, ask, quoteOf } from './checkout/buyer'
import { pay } from './checkout/gateway-desk'

type Told = {
  to: string
  template: string
  language: string
  text: string
  code: string | null
  link: { url: string } | null
}
type Refused = { code: string; message: string }

let stack: Stack
let variant_id: string
/** For Medusa's own routes. */
let publishableKey: string
let nextNumber = 41_000_000
/** Every code that was sent here: none of them may be found anywhere afterwards. */
const codes = new Set<string>()

const freshPhone = () => `+62813${nextNumber++}`

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    whatsapp: true,
    shop: true,
    demo: true,
    env: {
      LOG_LEVEL: 'http',
      PAYMENT_RECONCILE_SECONDS: '1',
      WHATSAPP_SEND_SECONDS: '0.3',
      UNPAID_ORDERS_PER_PHONE: '5',
    },
  })
  variant_id = await variantByTitle(stack, 'Edamame')
  const [key] = await stack.sql<{ token: string }>(
    `select token from api_key where type = 'publishable' limit 1`,
  )
  publishableKey = key?.token ?? ''
})
afterAll(() => stack?.stop())
beforeEach(async () => {
  await simulator('POST', 'reset')
  await stack.sql('delete from rate_limit')
})

async function simulator<T>(method: string, name: string, body: object = {}): Promise<T> {
  const response = await fetch(`${stack.whatsappUrl}/simulator/${name}`, {
    method,
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as T
}

async function toldTo(phone: string): Promise<Told[]> {
  const { messages } = await simulator<{ messages: Told[] }>('GET', 'messages')
  const own = messages.filter(({ to }) => `+${to}` === phone)
  for (const { code } of own) if (code) codes.add(code)
  return own
}

const heard = (phone: string, template: string) =>
  expect.poll(async () => (await toldTo(phone)).filter((one) => one.template === template), {
    timeout: 20_000,
  })

async function hear(phone: string, template: string): Promise<Told> {
  await heard(phone, template).not.toHaveLength(0)
  const told = (await toldTo(phone)).findLast((one) => one.template === template)
  if (!told) throw new Error(`Nothing was told to ${phone}`)
  return told
}

const askCode = (phone: string, address?: string) =>
  ask<CodeChallenge & Refused>(stack, '/auth/customer/phone-code/challenge', { phone }, address)
const typeCode = (challenge: string, code: string, address?: string) =>
  ask<BuyerSessionAnswer & Refused>(stack, '/auth/customer/phone-code', { challenge, code }, address)

async function askAndHear(phone: string): Promise<{ challenge: string; code: string }> {
  const before = (await toldTo(phone)).filter(({ template }) => template === 'login_code').length
  const { status, body } = await askCode(phone)
  expect(status).toBe(201)
  await heard(phone, 'login_code').toHaveLength(before + 1)
  return { challenge: body.challenge, code: (await hear(phone, 'login_code')).code ?? '' }
}

async function logIn(phone: string): Promise<string> {
  const { challenge, code } = await askAndHear(phone)
  const { status, body } = await typeCode(challenge, code)
  expect(status).toBe(200)
  return body.token
}

async function call<T>(token: string, method: string, where: string, body?: object) {
  const response = await fetch(stack.backendUrl + where, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-publishable-api-key': publishableKey,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T }
}

const ordersOf = async (token: string) => (await call<AccountOrders>(token, 'GET', '/account/orders')).body

async function orderWith(phone: string, locale = 'id'): Promise<CheckoutAnswer> {
  const { totals } = await quoteOf(stack, { [variant_id]: 1 })
  const request = aRequest({ [variant_id]: 1 }, totals.total_rupiah)
  const contact = { ...request.contact, phone }
  const answer = await ask<CheckoutAnswer>(stack, '/shop/checkouts', { ...request, contact, locale })
  expect(answer.status).toBe(201)
  return answer.body
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('logging in by a code', () => {
  it('opens an account for the number that read it, once', async () => {
    const phone = freshPhone()
    const { challenge, code } = await askAndHear(phone)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    const { status, body } = await typeCode(challenge, spaced)
    expect(status).toBe(200)
    expect((await call<AccountView>(body.token, 'GET', '/account')).body).toEqual({
      phone,
      name: null,
      addresses: [],
    })
    expect(await typeCode(challenge, code)).toMatchObject({ status: 401, body: { code: 'code_over' } })
    const again = await logIn(phone)
    expect((await call(again, 'GET', '/account')).status).toBe(200)
    expect(await stack.sql('select id from customer where phone = $1 and has_account', [phone])).toHaveLength(
      1,
    )
  })

  it('takes one of many at once', async () => {
    const { challenge, code } = await askAndHear(freshPhone())
    const answers = await Promise.all(Array.from({ length: 5 }, () => typeCode(challenge, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('refuses a wrong code, and after five tries also the right one', async () => {
    const { challenge, code } = await askAndHear(freshPhone())
    for (let tries = 0; tries < 5; tries += 1)
      expect(await typeCode(challenge, wrong(code))).toMatchObject({
        status: 401,
        body: { code: 'wrong_code' },
      })
    expect(await typeCode(challenge, code)).toMatchObject({ status: 401, body: { code: 'code_over' } })
  })

  it('counts before it compares: of many guesses at once five are looked at', async () => {
    const { challenge, code } = await askAndHear(freshPhone())
    const answers = await Promise.all(Array.from({ length: 20 }, () => typeCode(challenge, wrong(code))))
    expect(answers.filter(({ body }) => body.code === 'wrong_code')).toHaveLength(5)
  })

  it('refuses what is over, what belongs to another challenge and what was never asked for', async () => {
    const phone = freshPhone()
    const { challenge, code } = await askAndHear(phone)
    const other = await askAndHear(freshPhone())
    expect((await typeCode(other.challenge, code)).status).toBe(401)
    await stack.sql('update login_challenge set expires_at = now() where id = $1', [challenge])
    expect(await typeCode(challenge, code)).toMatchObject({ status: 401, body: { code: 'code_over' } })
    expect((await typeCode('lch_nobody', code)).body.code).toBe('code_over')
    expect((await typeCode('lch_\u0000', code)).status).toBe(400)
  })

  it('answers for every number alike, and for what is no number with a sentence', async () => {
    const [bought, never] = [freshPhone(), freshPhone()]
    await orderWith(bought)
    const shape = async (phone: string) => {
      const { status, body } = await askCode(phone)
      return { status, keys: Object.keys(body).toSorted(), id: body.challenge.length }
    }
    expect(await shape(bought)).toEqual(await shape(never))
    expect(await askCode('12')).toMatchObject({ status: 400, body: { code: 'invalid_phone' } })
  })

  it('sends three codes in ten minutes to a number, and twenty in an hour for an address', async () => {
    const phone = freshPhone()
    for (let count = 0; count < 3; count += 1) expect((await askCode(phone)).status).toBe(201)
    expect(await askCode(phone)).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) })
    for (let count = 0; count < 20; count += 1)
      expect((await askCode(freshPhone(), '198.51.100.7')).status).toBe(201)
    expect((await askCode(freshPhone(), '198.51.100.7')).status).toBe(429)
  })
})

describe('an account', () => {
  it('shows what was ordered with its number, earlier and later, and nothing else', async () => {
    const [phone, other] = [freshPhone(), freshPhone()]
    const first = await orderWith(phone)
    const foreign = await orderWith(other)
    const token = await logIn(phone)
    expect((await ordersOf(token)).orders.map((order) => order.token)).toEqual([first.token])
    // As she types it, not as it is stored.
    const second = await orderWith(phone.replace('+62', '0'))
    const { orders, total, pages } = await ordersOf(token)
    expect({ total, pages }).toEqual({ total: 2, pages: 1 })
    expect(orders.map((order) => order.token)).toEqual([second.token, first.token])
    expect(orders[0]).toMatchObject({ state: 'waiting_payment', number: second.order_number })
    expect(JSON.stringify(orders)).not.toContain(foreign.token)
    expect((await ordersOf(await logIn(freshPhone()))).orders).toEqual([])
  })

  it('is not moved to another number by what Medusa lets a customer write', async () => {
    const [phone, victim] = [freshPhone(), freshPhone()]
    await orderWith(victim)
    const token = await logIn(phone)
    const keys = await stack.sql<{ token: string }>(
      `select token from api_key where type = 'publishable' limit 1`,
    )
    const changed = await fetch(`${stack.backendUrl}/store/customers/me`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-publishable-api-key': keys[0]?.token ?? '',
      },
      body: JSON.stringify({ phone: victim }),
    })
    expect(changed.status).toBeLessThan(500)
    expect((await ordersOf(token)).total).toBe(0)
  })

  it('ends with its session, in Medusa’s own routes too', async () => {
    const phone = freshPhone()
    const [here, there] = [await logIn(phone), await logIn(phone)]
    expect((await call(here, 'POST', '/account/logout')).status).toBe(204)
    expect((await call(here, 'GET', '/account')).status).toBe(401)
    expect((await call(here, 'GET', '/store/customers/me')).status).toBe(401)
    expect((await call(there, 'GET', '/account')).status).toBe(200)
    expect((await call(there, 'POST', '/auth/session')).status).toBe(403)
    expect((await call(there, 'POST', '/auth/token/refresh')).status).toBe(403)
  })

  it('remembers addresses, each once, and removes nobody else’s', async () => {
    const [mine, theirs] = [await logIn(freshPhone()), await logIn(freshPhone())]
    const address = { area_code: '33.74.09.1001', street: 'Jalan Mawar 5 RT 2' }
    const save = (street: string) =>
      call<{ id: string }>(mine, 'POST', '/account/addresses', {
        name: 'Siti Contoh',
        address: { ...address, street },
      })
    const { body } = await save('Jalan Mawar 5 RT 2')
    await save('Jalan Melati 1')
    await save('jalan mawar 5 rt 2')
    const { addresses, name } = (await call<AccountView>(mine, 'GET', '/account')).body
    expect(addresses.map(({ street }) => street)).toEqual(['jalan mawar 5 rt 2', 'Jalan Melati 1'])
    expect(name).toBe('Siti Contoh')
    const [newest] = addresses
    expect((await call(theirs, 'DELETE', `/account/addresses/${newest?.id}`)).status).toBe(404)
    expect((await call(mine, 'DELETE', `/account/addresses/${body.id}`)).status).toBe(404)
    expect((await call(mine, 'DELETE', `/account/addresses/${newest?.id}`)).status).toBe(204)
  })

  it('is forgotten wholly, while its orders stay', async () => {
    const phone = freshPhone()
    const { token: order } = await orderWith(phone)
    const token = await logIn(phone)
    await call(token, 'POST', '/account/addresses', {
      name: 'Siti Contoh',
      address: { area_code: '33.74.09.1001', street: 'Jalan Rahasia 9' },
    })
    expect((await call(token, 'DELETE', '/account')).status).toBe(204)
    expect((await call(token, 'GET', '/account')).status).toBe(401)
    for (const [table, column, value] of [
      ['buyer_account', 'phone', phone],
      ['customer', 'phone', phone],
      ['provider_identity', 'entity_id', phone],
      ['login_challenge', 'phone', phone],
      ['customer_address', 'address_1', 'Jalan Rahasia 9'],
    ] as const)
      expect(await stack.sql(`select 1 from ${table} where ${column} = $1`, [value]), table).toEqual([])
    expect((await ask(stack, `/shop/orders/${order}`)).status).toBe(200)
    expect((await ordersOf(await logIn(phone))).total).toBe(1)
  })
})

/** A browser without a script: it follows redirects, keeps its cookies and sends forms. */
function openBrowser() {
  const jar = new Map<string, string>()
  const visit = async (
    where: string,
    form?: Record<string, string>,
  ): Promise<{ html: string; response: Response }> => {
    const response = await fetch(new URL(where, stack.shopUrl), {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: stack.shopUrl,
      },
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0|1970/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    const next = response.headers.get('location')
    return next
      ? visit(new URL(next, new URL(where, stack.shopUrl)).href)
      : { html: await response.text(), response }
  }
  return { jar, visit }
}

describe('the page', () => {
  const send = (action: string) => `/akun?_action=account.${action}`

  it('leads from an order to the account that shows it, and out again, without a script', async () => {
    const phone = freshPhone()
    const order = await orderWith(phone)
    const { visit, jar } = openBrowser()
    expect((await visit(`/pesanan/${order.token}`)).html).toContain('Simpan pesanan di akun')
    const asked = await visit(send('sendCode'), { phone: phone.replace('+62', '0') })
    expect(asked.html).toContain('one-time-code')
    expect(asked.html).not.toContain(order.token)
    const { code } = await hear(phone, 'login_code')
    const wronged = await visit(send('logIn'), { code: wrong(code ?? '') })
    expect(wronged.response.status).toBe(401)
    expect(wronged.html).toContain('Kodenya belum cocok')
    const { html, response } = await visit(send('logIn'), { code: code ?? '' })
    expect(html).toContain(`/pesanan/${order.token}`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect((await visit('/en/akun')).html).toContain(`/en/pesanan/${order.token}`)
    // The next visitor of the same address is shown nothing of it.
    expect((await openBrowser().visit('/akun')).html).not.toContain(order.token)
    const token = jar.get('lp_buyer') ?? ''
    expect((await visit(send('logOut'), {})).html).toContain('Anda sudah keluar')
    expect(jar.has('lp_buyer')).toBe(false)
    expect((await call(token, 'GET', '/account')).status).toBe(401)
  })
})

describe('messages', () => {
  it('go out once after refusals, and are given up for a number without WhatsApp', async () => {
    const phone = freshPhone()
    await simulator('PATCH', 'settings', { fail_next: { count: 1, code: 130429 } })
    const { body } = await askCode(phone)
    await expect
      .poll(() => outbox(body.challenge))
      .toMatchObject({ attempts: 1, last_error: 'WhatsApp 429 130429' })
    await makeDue(body.challenge)
    const { code } = await hear(phone, 'login_code')
    await expect.poll(() => outbox(body.challenge)).toMatchObject({ state: 'sent', attempts: 2 })
    expect((await typeCode(body.challenge, code ?? '')).status).toBe(200)
    const nobody = freshPhone()
    await simulator('PATCH', 'settings', { unknown_numbers: [nobody.slice(1)] })
    const lost = (await askCode(nobody)).body.challenge
    await expect
      .poll(() => outbox(lost))
      .toMatchObject({ state: 'given_up', last_error: 'WhatsApp 400 131026' })
  })

  it('are said again when nobody heard that they were taken', async () => {
    const phone = freshPhone()
    await simulator('PATCH', 'settings', { lose_next: 1 })
    const { body } = await askCode(phone)
    await expect
      .poll(() => outbox(body.challenge))
      .toMatchObject({ state: 'intended', last_error: 'WhatsApp silent -' })
    await makeDue(body.challenge)
    await heard(phone, 'login_code').toHaveLength(2)
    await expect.poll(() => outbox(body.challenge)).toMatchObject({ state: 'sent' })
    const [first, second] = await toldTo(phone)
    expect(first?.code).toBe(second?.code)
  })

  it('survive a kill, and a code that has run out is never sent', async () => {
    const [phone, late] = [freshPhone(), freshPhone()]
    await simulator('PATCH', 'settings', { fail_next: { count: 1000, code: 131000 } })
    const order = await orderWith(phone, 'en')
    const { challenge } = (await askCode(late)).body
    await expect.poll(() => outbox(challenge)).toMatchObject({ attempts: 1 })
    await stack.sql('update outgoing_message set expires_at = now() where subject_id = $1', [challenge])
    await stack.kill('backend')
    await simulator('POST', 'reset')
    await stack.sql(`update outgoing_message set retry_at = now() where state = 'intended'`)
    await stack.restart('backend')
    const told = await hear(phone, 'order_received')
    expect(told).toMatchObject({ language: 'en', text: expect.stringContaining(String(order.order_number)) })
    expect(told.link?.url).toBe(`${stack.shopUrl}/en/pesanan/${order.token}`)
    await expect.poll(() => outbox(challenge)).toMatchObject({ state: 'given_up' })
    expect(await toldTo(late)).toEqual([])
  })

  it('reach a number a few times a day for orders that nobody paid, whoever placed them', async () => {
    const phone = freshPhone()
    for (let times = 0; times < 5; times += 1) await orderWith(phone)
    const intended = await stack.sql(
      `select 1 from outgoing_message m join checkout c on c.order_id = m.subject_id where c.contact_phone = $1`,
      [phone],
    )
    expect(intended).toHaveLength(3)
  })

  it('tell of an order: received, paid, on its way, and the invitation to review it, each once', async () => {
    const phone = freshPhone()
    const order = await orderWith(phone)
    expect((await hear(phone, 'order_received')).link?.url).toContain(`/pesanan/${order.token}`)
    await pay(order.redirect_url ?? '')
    await hear(phone, 'order_paid')
    const [parcel] = await stack.sql<{ id: string; organisation_id: string }>(
      'select p.id, p.organisation_id from parcel p join checkout c on c.order_id = p.order_id where c.order_token = $1',
      [order.token],
    )
    const member = await insertMaker(stack.sql, { handle: `pengurus-${nextNumber}` })
    await addMembership(stack, member, parcel?.organisation_id ?? '', 'manager')
    const manager = await memberToken(stack, member)
    expect((await call(manager, 'POST', `/manage/parcels/${parcel?.id}/packed`, {})).status).toBe(200)
    const handOver = { courier: 'JNE', tracking_number: 'JB0012345678' }
    for (let times = 0; times < 2; times += 1)
      expect(
        (await call(manager, 'POST', `/manage/parcels/${parcel?.id}/handed-over`, handOver)).status,
      ).toBe(200)
    expect((await hear(phone, 'parcel_sent')).text).toContain('JNE, nomor resi JB0012345678')
    await stack.sql(`update outgoing_message set retry_at = now() where kind = 'review_invitation'`)
    expect((await hear(phone, 'review_invitation')).link?.url).toBe(
      `${stack.shopUrl}/pesanan/${order.token}/ulasan`,
    )
    const kinds = (await toldTo(phone)).map(({ template }) => template)
    expect(kinds).toEqual(['order_received', 'order_paid', 'parcel_sent', 'review_invitation'])
    await expect
      .poll(async () => (await stack.sql(`select 1 from outgoing_message where state = 'intended'`)).length)
      .toBe(0)
  })
})

describe('goods of a number that pays nothing', () => {
  it('are kept for five orders at a time, also when many come at once', async () => {
    const phone = freshPhone()
    const { totals } = await quoteOf(stack, { [variant_id]: 1 })
    const wishes = Array.from({ length: 9 }, () => {
      const request = aRequest({ [variant_id]: 1 }, totals.total_rupiah)
      return { ...request, contact: { ...request.contact, phone: phone.replace('+62', '0') } }
    })
    const place = (wish: object) => ask<CheckoutAnswer & Refused>(stack, '/shop/checkouts', wish)
    const answers = await Promise.all(wishes.map(place))
    const placed = answers.filter(({ status }) => status === 201)
    expect(placed).toHaveLength(5)
    for (const { status, body } of answers)
      if (status !== 201) expect([status, body.code]).toEqual([409, 'too_many_unpaid'])
    const first = placed[0]?.body.token ?? ''
    const moved = await ask(stack, `/shop/orders/${placed[1]?.body.token}/delivery`, {
      phone,
      contact: { name: 'Siti (contoh)', phone: freshPhone() },
      address: { area_code: VILLAGE, street: 'Jalan Mawar 5 RT 2 RW 1' },
    })
    expect(moved.status).toBe(200)
    const again = { ...wishes[0], idempotency_key: aKey() }
    expect((await place(again)).body.code).toBe('too_many_unpaid')
    const gone = await ask(stack, `/shop/orders/${first}/cancellation`, { phone, reason: 'Salah pesan' })
    expect(gone.status).toBe(200)
    // The refused wish leaves nothing behind: the same key may be sent again.
    const refused = answers.findIndex(({ status }) => status !== 201)
    expect((await place(wishes[refused] ?? {})).status).toBe(201)
    expect((await orderWith(freshPhone())).token).not.toBe('')
  })
})

describe('news of money', () => {
  const paidWith = async (phone: string, method: string, locale = 'id') => {
    const order = await orderWith(phone, locale)
    await pay(order.redirect_url ?? '', method)
    await hear(phone, 'order_paid')
    const [amount] = await stack.sql<{ rupiah: number }>(
      'select amount_rupiah as rupiah from checkout where order_token = $1',
      [order.token],
    )
    return { ...order, rupiah: amount?.rupiah ?? 0 }
  }
  const cancel = async (token: string, phone: string) => {
    const answer = await ask(stack, `/shop/orders/${token}/cancellation`, { phone, reason: 'Salah pesan' })
    expect(answer.status).toBe(200)
  }

  it('that has gone back, in her language; where it cannot by itself, she is asked for an account first', async () => {
    const [phone, other] = [freshPhone(), freshPhone()]
    const card = await paidWith(phone, 'qris', 'en')
    await cancel(card.token, phone)
    const told = await hear(phone, 'money_back')
    expect(told).toMatchObject({ language: 'en', link: { url: `${stack.shopUrl}/en/pesanan/${card.token}` } })
    expect(told.text).toContain(`Rp ${card.rupiah.toLocaleString('en')}`)
    const number = await paidWith(other, 'bca_va')
    await cancel(number.token, other)
    const asked = await hear(other, 'account_wanted')
    expect(asked.text).toContain(`Rp ${number.rupiah.toLocaleString('id')}`)
    expect((await toldTo(other)).map(({ template }) => template)).not.toContain('money_back')
    // Whoever types an account, she hears which; the same one again is no news.
    const note = async (digits: string) => {
      const account = { bank: 'BRI', number: digits, holder: 'Siti Aminah (contoh)', phone: other }
      expect((await ask(stack, `/shop/orders/${number.token}/refund-account`, account)).status).toBe(200)
    }
    const noted = async () =>
      (await toldTo(other)).filter(({ template }) => template === 'account_noted').map(({ text }) => text)
    await note('1234 5678 9012')
    await note('123456789012')
    await expect.poll(noted, { timeout: 20_000 }).toEqual([expect.stringContaining('9012')])
    expect(await noted()).toEqual([expect.not.stringContaining('5678')])
    await note('5555 6666 7777')
    await expect.poll(noted, { timeout: 20_000 }).toHaveLength(2)
    expect(await noted()).toContainEqual(expect.stringContaining('7777'))
  })

  it('that did not come: the order lapsed, the transfer was not found', async () => {
    const [phone, other] = [freshPhone(), freshPhone()]
    const lapsed = await orderWith(phone)
    await hear(phone, 'order_received')
    await stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [
      lapsed.token,
    ])
    expect((await hear(phone, 'order_expired')).link?.url).toBe(`${stack.shopUrl}/pesanan/${lapsed.token}`)

    const order = await orderWith(other)
    const [asked] = await stack.sql<{ id: string; organisation_id: string }>(
      `insert into desk_payment (id, payment_session_id, order_id, organisation_id, kind, amount_rupiah, code_rupiah,
         bank_name, account_number, account_holder, tail, expires_at)
       select 'deskpay_' || c.id, 'payses_' || c.id, c.order_id, p.organisation_id, 'transfer', 85000, 7,
         'BRI', '0123456789', 'Koperasi (contoh)', 993, now() + interval '1 day'
       from checkout c join parcel p on p.order_id = c.order_id where c.order_token = $1
       returning id, organisation_id`,
      [order.token],
    )
    const member = await insertMaker(stack.sql, { handle: `bendahara-${nextNumber}` })
    await addMembership(stack, member, asked?.organisation_id ?? '', 'treasurer')
    const refusal = await call(
      await memberToken(stack, member),
      'POST',
      `/manage/desk-payments/${asked?.id}/refusal`,
      { reason: 'Belum terlihat' },
    )
    expect(refusal.status).toBe(200)
    expect((await hear(other, 'transfer_refused')).text).toContain('Rp 84.993')
  })
})

async function outbox(subject: string) {
  const [row] = await stack.sql(
    'select state, attempts, last_error from outgoing_message where subject_id = $1',
    [subject],
  )
  return row
}

const makeDue = (subject: string) =>
  stack.sql('update outgoing_message set retry_at = now() where subject_id = $1', [subject])

describe('what is left of it all', () => {
  it('no code in the database, and neither code, number nor token in a log', async () => {
    expect(codes.size).toBeGreaterThan(10)
    const tables = await stack.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'
       and table_name in ('login_challenge', 'outgoing_message', 'notification', 'rate_limit', 'buyer_account', 'buyer_session',
         'provider_identity', 'auth_identity', 'customer')`,
    )
    expect(tables).toHaveLength(9)
    for (const { name } of tables) {
      const rows = await stack.sql<{ text: string }>(
        `select coalesce(string_agg(regexp_replace(r::text, '[0-9]{7,}', '', 'g'), ' '), '') as text from ${name} r`,
      )
      for (const code of codes)
        expect(new RegExp(`(?<!\\d)${code}(?!\\d)`).test(rows[0]?.text ?? ''), `${name}: ${code}`).toBe(false)
    }
    const logs = readdirSync(stack.logFolder)
      .filter((file) => file !== 'simulator.log')
      .map((file) => readFileSync(path.join(stack.logFolder, file), 'utf8'))
      .join('\n')
    expect(logs).toContain('/auth/customer/phone-code')
    expect(logs).toContain('was not taken: WhatsApp 429 130429')
    expect(logs).not.toContain(stack.simulatorKey)
    expect(logs).not.toMatch(/62813410000\d\d/)
    for (const code of codes) expect(new RegExp(`(?<![\\dT:.-])${code}(?!\\d)`).test(logs), code).toBe(false)
  })
})
