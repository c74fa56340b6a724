import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack.ts'
import { logInOperator } from '../fixtures/operator.ts'
import { booksOf, faultsOf, feeOf, leave, setStock, stockOf, variantByTitle } from './checkout/books.ts'
import { VILLAGE, aRequest, ask, comeBack, look, placed, quoteOf } from './checkout/buyer.ts'
import { createPromotion, usageOf } from './checkout/promotions.ts'
import { resetSimulator, setSimulator, setTruth, transactionsAt } from './checkout/gateway-desk.ts'
import { attemptsOf, choose, chosen, openSession, until } from './payment-ways/pay.ts'
import { accountCases } from './payment-ways/account-cases.ts'
import { cartCases } from './payment-ways/cart-cases.ts'
import { deskCases } from './payment-ways/desk-cases.ts'
import { stripeCases } from './payment-ways/stripe-cases.ts'

/** Of one number; some cases have several. */
const MOST_UNPAID = 12

let stack: Stack
let edamame: string
let scarf: string
let total: number

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    stripe: true,
    demo: true,
    env: {
      PAYMENT_RECONCILE_SECONDS: '1',
      PAYMENT_FEE_BEARER: 'producers',
      UNPAID_ORDERS_PER_PHONE: String(MOST_UNPAID),
    },
  })
  edamame = await variantByTitle(stack, 'Edamame')
  scarf = await variantByTitle(stack, 'Kopi lanang')
  await setStock(stack, edamame, 10_000)
  total = (await quoteOf(stack, { [edamame]: 1 })).totals.total_rupiah
})
afterAll(() => stack?.stop())
afterEach(async () => {
  await resetSimulator(stack)
  // What a case leaves unpaid is not the next buyer's.
  await stack.sql(
    `update checkout set contact_phone = contact_phone || '0', request = request #- '{contact,phone}'
     where status in ('placed', 'expired')`,
  )
})

stripeCases(() => stack)
deskCases(() => stack)
accountCases(() => stack)
cartCases(() => stack)

const isOfMidtrans = (id: string) => !['stripe', 'transfer', 'pickup'].includes(id)
const order = async () => (await placed(stack, { [edamame]: 1 }, total)).token
const settle = (session_id: string) => setTruth(stack, session_id, { status: 'settlement', notify: true })
const atGateway = async (session_id: string) =>
  (await transactionsAt(stack)).find(({ order_id }) => order_id === session_id)?.status

describe('choosing how to pay', () => {
  it.each([
    ['qris', { kind: 'qr', qr_text: expect.stringMatching(/^000201.*6304[0-9A-F]{4}$/) }],
    ['gopay', { kind: 'wallet', issuer: 'gopay', open_url: expect.stringMatching(/^http/) }],
    ['shopeepay', { kind: 'wallet', issuer: 'shopeepay', open_url: expect.stringMatching(/^http/) }],
    ['bca_va', { kind: 'virtual_account', issuer: 'bca', number: expect.stringMatching(/^\d{6,}$/) }],
    ['bri_va', { kind: 'virtual_account', issuer: 'bri', number: expect.stringMatching(/^\d{6,}$/) }],
    ['bni_va', { kind: 'virtual_account', issuer: 'bni', number: expect.stringMatching(/^\d{6,}$/) }],
    ['permata_va', { kind: 'virtual_account', issuer: 'permata', number: expect.stringMatching(/^\d+$/) }],
    ['mandiri_bill', { kind: 'bill', biller_code: expect.stringMatching(/^\d+$/) }],
    ['indomaret', { kind: 'store_code', issuer: 'indomaret', number: expect.stringMatching(/^\d+$/) }],
  ])('%s shows what to pay with, and is paid', async (method, instruction) => {
    const token = await order()
    expect((await look(stack, token)).payment.attempt).toBeNull()
    const { payment } = await chosen(stack, token, method)
    expect(payment.attempt).toMatchObject({ state: 'waiting', method, instruction, redirect_url: null })
    await settle(await openSession(stack, token))
    await until(stack, token, 'paid')
    expect((await attemptsOf(stack, token)).map(({ state }) => state)).toEqual(['paid'])
  })

  it('its fee is borne by the makers, by what the sale brought each of them', async () => {
    const token = await order()
    await chosen(stack, token, 'bca_va')
    await settle(await openSession(stack, token))
    await until(stack, token, 'paid')
    const { order_id } = await booksOf(stack, token)
    const makers = await stack.sql<{ id: string; part: number }>(
      `select 'member:' || s.member_id || ':payable' as id,
         (sum(s.amount_rupiah) / sum(sum(s.amount_rupiah)) over ())::float8 as part
       from attribution a join attribution_share s on s.attribution_id = a.id where a.order_id = $1 group by 1`,
      [order_id],
    )
    const { 'gateway:midtrans:fee': kept, ...borne } = await feeOf(stack, order_id)
    expect(kept).toBe(-4440)
    expect(Object.keys(borne).toSorted()).toEqual(makers.map(({ id }) => id).toSorted())
    for (const { id, part } of makers) expect(Math.abs((borne[id] ?? 0) - 4440 * part)).toBeLessThan(1)
    expect(Object.values(borne).reduce((sum, one) => sum + one, 0)).toBe(4440)
  })

  it('cards go on at the gateway’s page, which offers nothing else', async () => {
    const token = await order()
    const { body } = await choose(stack, token, 'card')
    expect(body.redirect_url).toContain('/snap/')
    const page = await (await fetch(body.redirect_url ?? '')).text()
    expect(page).toContain('Kartu')
    expect(page).not.toContain('QRIS')
  })

  it('the order’s own end is the method’s', async () => {
    const token = await order()
    const minutesLeft = async () =>
      (Date.parse((await look(stack, token)).payment.expires_at ?? '') - Date.now()) / 60_000
    await chosen(stack, token, 'qris')
    expect(await minutesLeft()).toBeGreaterThan(13)
    expect(await minutesLeft()).toBeLessThan(15.1)
    await chosen(stack, token, 'bca_va')
    expect(await minutesLeft()).toBeGreaterThan(23 * 60)
  })

  it('choosing the same way again changes nothing', async () => {
    const token = await order()
    const first = await chosen(stack, token, 'bri_va')
    const again = await chosen(stack, token, 'bri_va')
    expect(again.payment.attempt).toEqual(first.payment.attempt)
    expect(await attemptsOf(stack, token)).toHaveLength(1)
  })

  it('two at once make one attempt', async () => {
    const token = await order()
    const answers = await Promise.all([1, 2, 3].map(() => choose(stack, token, 'bni_va')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const open = (await attemptsOf(stack, token)).filter(({ state }) => state !== 'ended')
    expect(open).toHaveLength(1)
  })

  it('what the amount does not allow is greyed with the reason, and refused', async () => {
    const token = await order()
    await stack.sql('update checkout set amount_rupiah = 3000000 where order_token = $1', [token])
    const { ways } = (await look(stack, token)).payment
    expect(ways.find(({ id }) => id === 'alfamart')?.why_not).toBe('amount_too_large')
    expect(ways.find(({ id }) => id === 'qris')?.why_not).toBeNull()
    expect(await choose(stack, token, 'alfamart')).toMatchObject({
      status: 422,
      body: { code: 'amount_too_large' },
    })
  })

  it.each(['snap', 'ovo', 'pulsa', ''])('a way that is not offered ("%s") is refused', async (method) => {
    const token = await order()
    expect(await choose(stack, token, method)).toMatchObject({ status: 422, body: { code: 'no_such_way' } })
    expect(await attemptsOf(stack, token)).toEqual([])
  })

  it('one order cannot be made to charge without end', async () => {
    const token = await order()
    const answers = []
    for (let count = 0; count < 12; count += 1)
      answers.push(await choose(stack, token, count % 2 === 0 ? 'bri_va' : 'bni_va'))
    expect(answers.at(-1)?.status).toBe(429)
    expect(Number(answers.at(-1)?.retryAfter)).toBeGreaterThan(0)
  })
})

describe('another way', () => {
  it('ends the first one at the gateway before there is a second', async () => {
    const token = await order()
    await chosen(stack, token, 'qris')
    const first = await openSession(stack, token)
    await chosen(stack, token, 'bca_va')
    expect(await atGateway(first)).toBe('cancel')
    expect(
      (await attemptsOf(stack, token)).map(({ state, ended_because }) => [state, ended_because]),
    ).toEqual([
      ['ended', 'changed'],
      ['waiting', null],
    ])
  })

  it('touched three times at once ends the first one, and refuses nobody', async () => {
    const token = await order()
    await chosen(stack, token, 'qris')
    const answers = await Promise.all([1, 2, 3].map(() => choose(stack, token, 'bca_va')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await attemptsOf(stack, token)).map(({ method, state }) => [method, state])).toEqual([
      ['qris', 'ended'],
      ['bca_va', 'waiting'],
    ])
  })

  it('paid in the very moment of the change: paid, and there is no second', async () => {
    const token = await order()
    await chosen(stack, token, 'qris')
    await setTruth(stack, await openSession(stack, token), { status: 'settlement' })
    expect(await choose(stack, token, 'bca_va')).toMatchObject({
      status: 409,
      body: { code: 'already_paid' },
    })
    await until(stack, token, 'paid')
    expect(await attemptsOf(stack, token)).toHaveLength(1)
  })

  it('both paid after all: one pays the order, the other goes back, and both are on record', async () => {
    const token = await order()
    await chosen(stack, token, 'gopay')
    const first = await openSession(stack, token)
    await chosen(stack, token, 'qris')
    const second = await openSession(stack, token)
    await settle(first)
    await settle(second)
    await expect.poll(async () => (await booksOf(stack, token)).refunded, { timeout: 20_000 }).toBe(total)
    const books = await booksOf(stack, token)
    expect(books).toMatchObject({ status: 'paid', captured: 2 * total, refunded: total, aside: 0 })
    expect(faultsOf(books)).toEqual([])
    const there = new Set([await atGateway(first), await atGateway(second)])
    expect(there).toEqual(new Set(['refund', 'settlement']))
    const { refunds, method } = (await look(stack, token)).payment
    const [back] = refunds
    expect(back).toMatchObject({ because: 'paid_twice', amount_rupiah: total })
    expect(new Set([back?.method, back?.kept_method])).toEqual(new Set(['gopay', 'qris']))
    expect(back?.kept_method).toBe(method)
  })

  it('while the gateway is silent the old way stays the one', async () => {
    const token = await order()
    await chosen(stack, token, 'bca_va')
    await setSimulator(stack, {
      fail_next: { count: 20, status: 503, below: '/cancel', as: 'http', retry_after: 0 },
    })
    expect(await choose(stack, token, 'qris')).toMatchObject({ status: 503, body: { code: 'old_way_open' } })
    await resetFailures()
    await expect
      .poll(async () => (await attemptsOf(stack, token)).map(({ state }) => state), { timeout: 20_000 })
      .toEqual(['ended'])
    await chosen(stack, token, 'qris')
  })
})

describe('time', () => {
  it('what is not paid in time is over at the gateway, its stock is free, and one touch pays it again', async () => {
    await leave(stack, scarf, 1)
    const { token } = await placed(stack, { [scarf]: 1 })
    await chosen(stack, token, 'alfamart')
    const first = await openSession(stack, token)
    await passTime(token)
    await until(stack, token, 'expired')
    expect(['expire', 'cancel']).toContain(await atGateway(first))
    const before = await look(stack, token)
    expect(before.payment).toMatchObject({
      state: 'expired',
      attempt: { state: 'lapsed', method: 'alfamart' },
    })
    const after = await chosen(stack, token, 'bca_va')
    expect(after.number).toBe(before.number)
    expect(after.payment).toMatchObject({ state: 'open', attempt: { state: 'waiting', method: 'bca_va' } })
    await settle(await openSession(stack, token))
    await until(stack, token, 'paid')
  })

  it('of a number with as many other orders as may be to pay it waits until one of them is paid', async () => {
    const late = await order()
    await passTime(late)
    await until(stack, late, 'expired')
    const others = []
    for (let count = 0; count < MOST_UNPAID; count += 1) others.push(await order())
    const refused = { status: 409, body: { code: 'too_many_unpaid' } }
    expect(await choose(stack, late, 'qris')).toMatchObject(refused)
    await until(stack, late, 'expired')
    await chosen(stack, others[0] ?? '', 'bca_va')
    await settle(await openSession(stack, others[0] ?? ''))
    await until(stack, others[0] ?? '', 'paid')
    await chosen(stack, late, 'qris')
    await until(stack, late, 'placed')
  })

  it('once somebody else has the goods it cannot be paid again', async () => {
    await leave(stack, scarf, 1)
    const { token } = await placed(stack, { [scarf]: 1 })
    await chosen(stack, token, 'alfamart')
    await passTime(token)
    await until(stack, token, 'expired')
    const other = await placed(stack, { [scarf]: 1 })
    expect(await choose(stack, token, 'qris')).toMatchObject({ status: 409, body: { code: 'stock_gone' } })
    expect(await attemptsOf(stack, token)).toHaveLength(1)
    await chosen(stack, other.token, 'qris')
    const { stocked, reserved } = await stockOf(stack, scarf)
    expect(stocked).toBe(reserved)
  })
})

describe('an order that waits to be paid again', () => {
  const PROMISED = { type: 'percentage', value: 10, target: 'order', limit: 1 } as const

  async function discounted(voucher: string): Promise<string> {
    const items = [{ variant_id: edamame, quantity: 1 }]
    const asked = { items, voucher, destination: { area_code: VILLAGE } }
    const { body } = await ask<{ totals: { total_rupiah: number } }>(stack, '/shop/quote', asked)
    const request = { ...aRequest({ [edamame]: 1 }, body.totals.total_rupiah), voucher }
    return (await ask<{ token: string }>(stack, '/shop/checkouts', request)).body.token
  }
  const lapse = async (token: string) => {
    await passTime(token)
    await until(stack, token, 'expired')
  }

  it('lays no voucher in store: its limits of today count', async () => {
    await createPromotion(await logInOperator(stack), { ...PROMISED, code: 'GUDANG' })
    const first = await discounted('GUDANG')
    await lapse(first)
    const second = await discounted('GUDANG')
    const gone = { status: 409, body: { code: 'promotion_gone' } }
    expect(await choose(stack, first, 'bca_va')).toMatchObject(gone)
    expect(await usageOf(stack, 'GUDANG')).toMatchObject({ promotion: 1 })
    await lapse(second)
    await stack.sql(`update promotion set status = 'inactive' where code = 'GUDANG'`)
    expect(await choose(stack, first, 'bca_va')).toMatchObject(gone)
    await stack.sql(`update promotion set status = 'active' where code = 'GUDANG'`)
    await chosen(stack, first, 'bca_va')
    expect(await usageOf(stack, 'GUDANG')).toMatchObject({ promotion: 1 })
  })

  it('and its goods are not kept for ever: after a week it is too late for another way', async () => {
    const token = await order()
    await chosen(stack, token, 'bca_va')
    const passWeek = () =>
      stack.sql(
        `update "order" set created_at = now() - interval '7 days'
         where id = (select order_id from checkout where order_token = $1)`,
        [token],
      )
    await passWeek()
    const { payment } = await look(stack, token)
    expect(payment).toMatchObject({ attempt: { state: 'waiting' }, ways: [] })
    expect(await choose(stack, token, 'bri_va')).toMatchObject({
      status: 409,
      body: { code: 'order_closed' },
    })
    expect((await look(stack, token)).payment.attempt?.state).toBe('waiting')
    await lapse(token)
    expect(await choose(stack, token, 'bca_va')).toMatchObject({
      status: 409,
      body: { code: 'order_closed' },
    })
  })
})

describe('a gateway in trouble', () => {
  it('an answer that is lost is had again: the same number, once', async () => {
    const token = await order()
    await setSimulator(stack, { lose_next: 1, lose_below: '/charge' })
    const { payment } = await chosen(stack, token, 'qris')
    expect(payment.attempt?.state).toBe('preparing')
    await expect
      .poll(async () => (await look(stack, token)).payment.attempt?.state, { timeout: 20_000 })
      .toBe('waiting')
    expect(await transactionsOf(token)).toHaveLength(1)
    await settle(await openSession(stack, token))
    await until(stack, token, 'paid')
  })

  it('a charge that was not done is asked for again', async () => {
    const token = await order()
    await setSimulator(stack, {
      fail_next: { count: 1, status: 500, below: '/charge', as: 'body', retry_after: 0 },
    })
    expect((await chosen(stack, token, 'bca_va')).payment.attempt?.state).toBe('preparing')
    await expect
      .poll(async () => (await look(stack, token)).payment.attempt?.state, { timeout: 40_000 })
      .toBe('waiting')
  })

  it('a method that the gateway refuses is named so, and another can be chosen', async () => {
    const token = await order()
    await setSimulator(stack, { inactive_methods: ['bca_va'] })
    expect(await choose(stack, token, 'bca_va')).toMatchObject({ status: 422, body: { code: 'way_refused' } })
    expect((await look(stack, token)).payment.attempt?.state).toBe('refused')
    expect((await chosen(stack, token, 'bri_va')).payment.attempt?.state).toBe('waiting')
  })

  it('a gateway that goes on being silent is offered no more, until it answers', async () => {
    const tokens = [await order(), await order(), await order(), await order(), await order()]
    await setSimulator(stack, {
      fail_next: { count: 1_000, status: 503, below: '/', as: 'http', retry_after: 0 },
    })
    for (const token of tokens) await choose(stack, token, 'qris')
    const waiting = await order()
    await expect
      .poll(
        async () =>
          (await look(stack, waiting)).payment.ways.every(
            // Each gateway for itself: cards from abroad and the cooperative's own ways go on.
            ({ id, why_not }) => why_not === (isOfMidtrans(id) ? 'gateway_down' : null),
          ),
        { timeout: 20_000 },
      )
      .toBe(true)
    expect(await choose(stack, waiting, 'qris')).toMatchObject({
      status: 503,
      body: { code: 'gateway_down' },
    })
    await resetFailures()
    await comeBack(stack, tokens[0] ?? '')
    await expect
      .poll(async () => (await look(stack, waiting)).payment.ways.find(({ id }) => id === 'qris')?.why_not, {
        timeout: 20_000,
      })
      .toBeNull()
    await chosen(stack, waiting, 'qris')
  })
})

describe('what the page asks every few seconds', () => {
  const pulse = async (token: string) =>
    (await ask<{ pulse: string }>(stack, `/shop/orders/${token}/payment`)).body.pulse

  it('changes with the payment, and only then', async () => {
    const token = await order()
    const first = await pulse(token)
    expect(await pulse(token)).toBe(first)
    await chosen(stack, token, 'qris')
    const second = await pulse(token)
    expect(second).not.toBe(first)
    await settle(await openSession(stack, token))
    await until(stack, token, 'paid')
    expect(await pulse(token)).not.toBe(second)
  })

  it('changes when the order lapses before a way was chosen', async () => {
    const token = await order()
    const first = await pulse(token)
    await stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [
      token,
    ])
    await until(stack, token, 'expired')
    expect(await pulse(token)).not.toBe(first)
  })
})

/** As if the method's time had passed, and the moment that the gateway's own end is given. */
const passTime = (token: string) =>
  stack.sql(
    `with late as (update checkout set expires_at = now() - interval '20 seconds' where order_token = $1 returning order_id)
     update payment_attempt t set expires_at = now() - interval '20 seconds' from late where late.order_id = t.order_id`,
    [token],
  )

const resetFailures = () =>
  setSimulator(stack, { fail_next: { count: 0, status: 500, below: '/', as: 'http', retry_after: 0 } })

async function transactionsOf(token: string) {
  const sessions = (await attemptsOf(stack, token)).map(({ session_id }) => session_id)
  return (await transactionsAt(stack)).filter(({ order_id }) => sessions.includes(order_id))
}
