import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import type { OrderView } from '#contracts/order'
import type { ManageOrderView } from '#contracts/parcel'
import type { PaymentStory } from '#contracts/payment-story'
import { addOrganisation } from '../fixtures/cooperative-rows'
import { startStack, type Stack } from '../harness/stack.ts'
import { booksOf, faultsOf, leave, setStock, stockOf, variantByTitle } from './checkout/books.ts'
import { ask, comeBack, look, placed, quoteOf } from './checkout/buyer.ts'
import { clerkOf, previewAt, refund, refundsAt, sendersOf, step } from './checkout/desk.ts'
import { feeCases } from './checkout/fee-cases.ts'
import {
  fillIn,
  notification,
  pay,
  refundThere,
  resetSimulator,
  setSimulator,
  setTruth,
  sign,
  tell,
  transactionsAt,
} from './checkout/gateway-desk.ts'

let stack: Stack
let edamame: string
let scarf: string
let total: number

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1' },
  })
  edamame = await variantByTitle(stack, 'Edamame')
  scarf = await variantByTitle(stack, 'Kopi lanang')
  await setStock(stack, edamame, 10_000)
  total = (await quoteOf(stack, { [edamame]: 1 })).totals.total_rupiah
})
afterAll(() => stack?.stop())

const order = async (basket = { [edamame]: 1 }, sum = total) => {
  const made = await placed(stack, basket, sum)
  const { session_id, amount } = await booksOf(stack, made.token)
  if (session_id === null || made.redirect_url === null) throw new Error('There is no way to pay.')
  return { ...made, redirect_url: made.redirect_url, session_id, amount }
}

const paidOrder = async (basket = { [edamame]: 1 }, sum = total) => {
  const made = await order(basket, sum)
  await pay(made.redirect_url)
  await until(made.token, 'paid')
  return made
}

const refundsOf = (order_id: string) =>
  stack.sql(
    'select cause, state, amount_rupiah, gateway_key from gateway_refund where order_id = $1 order by id',
    [order_id],
  )

/** The next refund of this payment is done, but nobody hears of it; asked again, the gateway says that it knows it. */
const loseRefund = (session_id: string) =>
  setSimulator(stack, { lose_next: 1, lose_below: `/v2/${session_id}/refund`, repeated_refund: '406' })

/** Waits until it was tried, and spares the pause after that. */
const tryAgain = (order_id: string) =>
  expect
    .poll(
      () =>
        stack.sql(
          `update gateway_refund set retry_at = now()
           where order_id = $1 and (state = 'done' or last_error is not null) returning id`,
          [order_id],
        ),
      { timeout: 30_000 },
    )
    .toHaveLength(1)

const tasksOf = async (order_id: string) => {
  const rows = await stack.sql<{ kind: string }>(
    'select kind from payment_task where order_id = $1 order by id',
    [order_id],
  )
  return rows.map(({ kind }) => kind)
}

const until = (token: string, state: string) =>
  expect.poll(async () => (await look(stack, token)).state, { timeout: 40_000, interval: 300 }).toBe(state)

const inOrder = async (token: string) => faultsOf(await booksOf(stack, token))

const expire = (token: string) =>
  stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [token])

const notificationsOf = (session_id: string) =>
  stack.sql<{ state: string; verdict: string; signature_ok: boolean; raw_body: string }>(
    'select state, verdict, signature_ok, raw_body from gateway_notification where order_ref = $1',
    [session_id],
  )

it.each(['pp_system_default', 'midtrans%5Fmidtrans', 'apa-saja', 'midtrans_midtrans/lagi'])(
  'Medusa’s stock notification route is closed, also as %s',
  async (provider) => {
    const answer = await fetch(`${stack.backendUrl}/hooks/payment/${provider}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(404)
  },
)

describe('paying', () => {
  it.each(['qris', 'bca_va', 'echannel', 'indomaret', 'credit_card'])('with %s', async (method) => {
    const made = await order()
    const back = await pay(made.redirect_url, method)
    expect(back).toContain(`/pesanan/${made.token}?`)
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
    const view = await look(stack, made.token)
    expect(view.payment).toMatchObject({ state: 'paid', redirect_url: null, is_simulator: true })
    const [line] = view.lines
    const parts = [...(line?.makers ?? []), ...(line?.fees ?? [])].map((part) => part.amount_rupiah)
    expect(parts.reduce((sum, amount) => sum + amount, 0)).toBe(line?.total_rupiah)
  })

  it('browser and notification together, twice, from everywhere: one paid order', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    const told = notification(stack, made.session_id, made.amount, 'settlement')
    const all = await Promise.all([
      ...Array.from({ length: 6 }, () => tell(stack, told)),
      ...Array.from({ length: 6 }, () => comeBack(stack, made.token)),
    ])
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', captures: 1 })
    expect(await inOrder(made.token)).toEqual([])
  })

  it('the notification never comes: the buyer who comes back is enough', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    const { body } = await comeBack(stack, made.token)
    expect(body.state).toBe('paid')
    expect(await inOrder(made.token)).toEqual([])
  })

  it('a method that is chosen stands on the order’s page with its number and its time', async () => {
    const made = await order()
    expect((await look(stack, made.token)).payment.attempt).toBeNull()
    await fillIn(made.redirect_url, { method: 'echannel' })
    const { body } = await comeBack(stack, made.token)
    expect(body.payment.attempt).toEqual({
      state: 'waiting',
      method: 'echannel',
      expires_at: expect.stringMatching(/Z$/),
      instruction: {
        kind: 'bill',
        issuer: 'mandiri',
        number: expect.stringMatching(/^\d+$/),
        biller_code: '70012',
      },
      redirect_url: null,
    })
    await fillIn(made.redirect_url, { act: 'pay' })
    await until(made.token, 'paid')
    expect((await look(stack, made.token)).payment.attempt).toBeNull()
  })

  it('a payment that is declined is called so, until another is tried', async () => {
    const made = await order()
    await fillIn(made.redirect_url, { method: 'credit_card' })
    await fillIn(made.redirect_url, { act: 'fail' })
    const { body } = await comeBack(stack, made.token)
    expect(body.payment.attempt).toMatchObject({
      state: 'declined',
      method: 'credit_card',
      instruction: null,
    })
    const again = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect(again.status).toBe(200)
    expect((await look(stack, made.token)).payment.attempt).toBeNull()
    await pay(again.body.redirect_url)
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
  })

  it('neither comes: the reconciliation finds it', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    await stack.sql(
      `update checkout set checked_at = null, created_at = now() - interval '2 minutes' where order_token = $1`,
      [made.token],
    )
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
  })

  it('the address bar proves nothing', async () => {
    const made = await order()
    const path = `/shop/orders/${made.token}/check?transaction_status=settlement&status_code=200`
    const { body } = await ask<OrderView>(stack, path, { transaction_status: 'settlement' })
    expect(body.state).toBe('waiting_payment')
  })

  it('while the gateway is silent a notification stays open, and is finished later', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    await setSimulator(stack, { fail_next: { count: 1, status: 503 } })
    const told = notification(stack, made.session_id, made.amount, 'settlement')
    expect((await tell(stack, told)).status).toBe(503)
    expect(await notificationsOf(made.session_id)).toMatchObject([{ state: 'received' }])
    await until(made.token, 'paid')
    await expect
      .poll(async () => (await notificationsOf(made.session_id))[0]?.state, { timeout: 30_000 })
      .toBe('handled')
  })
})

describe('what must change nothing', () => {
  it('forged, altered and malformed notifications are kept as refused', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    const true_one = notification(stack, made.session_id, made.amount, 'settlement')
    const cases: [object | string, number][] = [
      [{ ...true_one, signature_key: '0'.repeat(128) }, 403],
      [{ ...true_one, gross_amount: '1.00' }, 403],
      [{ ...true_one, status_code: '201' }, 403],
      [{ ...true_one, signature_key: sign(made.session_id, '200', `${made.amount}.00`, 'another key') }, 403],
      [{ ...true_one, signature_key: undefined }, 400],
      ['{"order_id":', 400],
      ['', 400],
      ['[]', 400],
      ['\u0000', 400],
    ]
    for (const [body, status] of cases) expect((await tell(stack, body)).status).toBe(status)
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'placed', captured: 0 })
    const kept = await notificationsOf(made.session_id)
    expect(kept).toHaveLength(4)
    for (const row of kept)
      expect(row).toMatchObject({ state: 'refused', signature_ok: false, verdict: 'forged' })
  })

  it('so many as come in a day are not all kept', async () => {
    const made = await order()
    await stack.sql(
      `insert into rate_limit (key, used, window_ends_at) values ('refused-notification', 5000, now() + interval '1 hour')
       on conflict (key) do update set used = 5000, window_ends_at = excluded.window_ends_at`,
    )
    const told = notification(stack, made.session_id, made.amount, 'settlement')
    expect((await tell(stack, { ...told, signature_key: '0'.repeat(128) })).status).toBe(403)
    expect(await notificationsOf(made.session_id)).toEqual([])
    await stack.sql(`delete from rate_limit where key = 'refused-notification'`)
  })

  it('rightly signed, but for another amount', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    const told = notification(stack, made.session_id, made.amount - 1, 'settlement')
    expect(await tell(stack, told)).toEqual({ status: 422, body: { verdict: 'amount_differs' } })
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'placed', captured: 0 })
  })

  it('rightly signed, but for a session nobody knows', async () => {
    const told = notification(stack, 'payses_unknown', 1000, 'settlement')
    expect((await tell(stack, told)).status).toBe(404)
  })

  it('rightly signed, but the gateway itself says otherwise', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'pending' })
    const told = notification(stack, made.session_id, made.amount, 'settlement')
    expect(await tell(stack, told)).toEqual({ status: 200, body: { verdict: 'nothing' } })
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'placed', captured: 0 })
  })

  it('a body larger than any notification', async () => {
    expect((await tell(stack, 'x'.repeat(70_000))).status).toBe(413)
  })

  it("our own route answers, not Medusa's stock one for any provider", async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    const told = notification(stack, made.session_id, made.amount, 'settlement')
    const { verdict } = (await tell(stack, told)).body
    expect(verdict).toBe('accept')
  })
})

it('one address cannot have the gateway asked without end', async () => {
  const made = await order()
  // The reconciliation has just looked.
  await stack.sql('update checkout set checked_at = now() where order_token = $1', [made.token])
  await setTruth(stack, made.session_id, { status: 'settlement' })
  const here = '203.0.113.77'
  await stack.sql(
    `insert into rate_limit (key, used, window_ends_at) values ($1, 60, now() + interval '1 minute')`,
    [`order-check-of:${here}`],
  )
  const check = (address?: string) => ask<OrderView>(stack, `/shop/orders/${made.token}/check`, {}, address)
  expect(await check(here)).toMatchObject({ status: 200, body: { state: 'waiting_payment' } })
  expect((await check()).body.state).toBe('paid')
})

describe('failing and trying again', () => {
  it('a denied attempt leaves the order open for another', async () => {
    const made = await order()
    await fillIn(made.redirect_url, { method: 'credit_card' })
    await fillIn(made.redirect_url, { act: 'fail' })
    await expect
      .poll(async () => (await booksOf(stack, made.token)).session_id, { timeout: 30_000 })
      .not.toBe(made.session_id)
    const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect(link.status).toBe(200)
    expect(link.body.redirect_url).not.toBe(made.redirect_url)
    await pay(link.body.redirect_url)
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
    const again = await ask<{ code: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect([again.status, again.body.code]).toEqual([409, 'already_paid'])
  })

  it('a page that is still good is given again', async () => {
    const made = await order()
    await fillIn(made.redirect_url, { method: 'bca_va' })
    const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect(link.body.redirect_url).toBe(made.redirect_url)
  })

  it('an attempt given up is paid after all, beside the new one: the second money goes back', async () => {
    const made = await order()
    await fillIn(made.redirect_url, { method: 'credit_card' })
    await fillIn(made.redirect_url, { act: 'fail' })
    await expect
      .poll(async () => (await booksOf(stack, made.token)).session_id, { timeout: 30_000 })
      .not.toBe(made.session_id)
    const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    await pay(link.body.redirect_url)
    await until(made.token, 'paid')
    await setTruth(stack, made.session_id, { status: 'settlement', notify: true })
    await expect
      .poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 })
      .toBe(made.amount)
    const books = await booksOf(stack, made.token)
    expect(books).toMatchObject({ status: 'paid', captured: 2 * made.amount, captures: 2 })
    expect(faultsOf(books)).toEqual([])
  })
})

describe('time', () => {
  it('an order nobody pays is closed, its stock is free, and the gateway takes no more for it', async () => {
    const before = await stockOf(stack, edamame)
    const made = await order()
    await fillIn(made.redirect_url, { method: 'bca_va' })
    await expire(made.token)
    await until(made.token, 'expired')
    expect(await inOrder(made.token)).toEqual([])
    expect((await stockOf(stack, edamame)).reserved).toBe(before.reserved)
    const there = (await transactionsAt(stack)).find((one) => one.order_id === made.session_id)
    expect(there?.status).toBe('expire')
    const link = await ask<{ code: string }>(stack, `/shop/orders/${made.token}/payment`, {})
    expect([link.status, link.body.code]).toEqual([409, 'order_closed'])
  })

  it('paid in the last instant, unheard: not closed but paid', async () => {
    const made = await order()
    await setTruth(stack, made.session_id, { status: 'settlement' })
    await expire(made.token)
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
  })

  it('paid after expiry, and the goods are still there: accepted', async () => {
    const made = await order()
    await expire(made.token)
    await until(made.token, 'expired')
    await setTruth(stack, made.session_id, { status: 'settlement', notify: true })
    await until(made.token, 'paid')
    expect(await inOrder(made.token)).toEqual([])
    expect((await look(stack, made.token)).parcels[0]?.state).toBe('waiting')
  })

  it('paid after expiry, and somebody else has the goods: the money goes back', async () => {
    await leave(stack, scarf, 1)
    const sum = (await quoteOf(stack, { [scarf]: 1 })).totals.total_rupiah
    const late = await order({ [scarf]: 1 }, sum)
    await expire(late.token)
    await until(late.token, 'expired')
    const other = await order({ [scarf]: 1 }, sum)
    await setTruth(stack, late.session_id, { status: 'settlement', notify: true })
    await until(late.token, 'refunded')
    expect(await booksOf(stack, late.token)).toMatchObject({ captured: late.amount, refunded: late.amount })
    expect(await inOrder(late.token)).toEqual([])
    expect(await inOrder(other.token)).toEqual([])
    const { stocked, reserved } = await stockOf(stack, scarf)
    expect(stocked - reserved).toBe(0)
  })

  it('a method that cannot be refunded becomes a task for a person, not a refund that never was', async () => {
    await leave(stack, scarf, 2)
    const sum = (await quoteOf(stack, { [scarf]: 2 })).totals.total_rupiah
    const late = await order({ [scarf]: 2 }, sum)
    await expire(late.token)
    await until(late.token, 'expired')
    await leave(stack, scarf, 1)
    await setTruth(stack, late.session_id, { status: 'settlement', method: 'bca_va', notify: true })
    await until(late.token, 'refund_pending')
    await expect
      .poll(
        () => stack.sql('select state from gateway_refund where payment_session_id = $1', [late.session_id]),
        { timeout: 30_000 },
      )
      .toEqual([{ state: 'manual' }])
    expect(await booksOf(stack, late.token)).toMatchObject({ captured: late.amount, refunded: 0 })
  })
})

/** What the team is told of money that went back without its asking. */
const TASK_OF: Record<string, string> = {
  refund: 'refund_elsewhere',
  deny: 'bank_reversal',
  chargeback: 'chargeback',
}

describe('money that goes back', () => {
  it.each(['refund', 'deny', 'chargeback'])(
    '%s after settlement undoes the order and its ledger',
    async (status) => {
      const made = await order()
      await pay(made.redirect_url)
      await until(made.token, 'paid')
      await setTruth(stack, made.session_id, { status, notify: true })
      await until(made.token, 'refunded')
      const { order_id } = await booksOf(stack, made.token)
      expect(await tasksOf(order_id)).toEqual([TASK_OF[status]])
      expect(await booksOf(stack, made.token)).toMatchObject({
        status: 'cancelled',
        refunded: made.amount,
        clearing: 0,
        reserved: 0,
      })
      expect(await inOrder(made.token)).toEqual([])
    },
  )

  it('parts that somebody gives back at the gateway are booked one by one, and the last closes the order', async () => {
    const made = await paidOrder()
    const { order_id } = await booksOf(stack, made.token)
    const part = Math.floor(made.amount / 4)
    const give = async (refund_key: string, amount: number, refunded: number) => {
      await refundThere(stack, made.session_id, { refund_key, amount })
      await expect
        .poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 })
        .toBe(refunded)
    }
    await give('dasbor-1', part, part)
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', clearing: made.amount - part })
    // The same amount again is another refund.
    await give('dasbor-2', part, 2 * part)
    expect(await booksOf(stack, made.token)).toMatchObject({
      status: 'paid',
      clearing: made.amount - 2 * part,
    })
    expect(await refundsOf(order_id)).toEqual([
      { cause: 'elsewhere', state: 'done', amount_rupiah: part, gateway_key: 'dasbor-1' },
      { cause: 'elsewhere', state: 'done', amount_rupiah: part, gateway_key: 'dasbor-2' },
    ])
    expect(await tasksOf(order_id)).toEqual(['refund_elsewhere', 'refund_elsewhere'])
    await give('dasbor-3', made.amount - 2 * part, made.amount)
    await until(made.token, 'refunded')
    expect(await inOrder(made.token)).toEqual([])
  })

  it('part of it taken by the buyer’s bank: the rest stays paid, and the team is told', async () => {
    const made = await paidOrder()
    const { order_id } = await booksOf(stack, made.token)
    await setTruth(stack, made.session_id, { status: 'partial_chargeback', amount: 700, notify: true })
    await expect.poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 }).toBe(700)
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', clearing: made.amount - 700 })
    expect(await refundsOf(order_id)).toMatchObject([{ cause: 'taken_back', state: 'done' }])
    expect(await tasksOf(order_id)).toEqual(['chargeback'])
    const [sender = ''] = await sendersOf(stack, order_id)
    const clerk = await clerkOf(stack, sender, 'manager')
    const needsAPerson = async () =>
      (await clerk.get<ManageOrderView>(`/orders/${order_id}`)).body.needs_person
    expect(await needsAPerson()).toBe(true)
    const task_id = (await refundsAt(clerk, order_id)).body.tasks[0]?.id
    const decision = 'Sengketanya dijawab di dasbor'
    const { body } = await clerk.post(`/orders/${order_id}/payment-decisions`, { task_id, decision })
    expect(body.tasks).toMatchObject([{ kind: 'chargeback', state: 'done', decision }])
    expect(await needsAPerson()).toBe(false)
  })

  it('cancelled in Medusa Admin: refunded at the gateway once, stock free, ledger reversed', async () => {
    const made = await order()
    await pay(made.redirect_url)
    await until(made.token, 'paid')
    const { order_id } = await booksOf(stack, made.token)
    await stack.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [order_id])
    await until(made.token, 'refunded')
    expect(await inOrder(made.token)).toEqual([])
    const there = (await transactionsAt(stack)).find((one) => one.order_id === made.session_id)
    expect(there?.status).toBe('refund')
  })

  it('the gateway loses its answer to a refund: it is one refund all the same', async () => {
    const made = await order()
    await pay(made.redirect_url)
    await until(made.token, 'paid')
    const { order_id } = await booksOf(stack, made.token)
    await loseRefund(made.session_id)
    await stack.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [order_id])
    await tryAgain(order_id)
    await until(made.token, 'refunded')
    expect(await booksOf(stack, made.token)).toMatchObject({ refunded: made.amount })
    await resetSimulator(stack)
  })
})

it.each(['approve', 'deny'] as const)(
  'a card that the gateway holds back waits for a person: %s',
  async (verdict) => {
    await setSimulator(stack, { challenge_cards: true })
    const made = await order()
    await pay(made.redirect_url, 'credit_card')
    const { order_id } = await booksOf(stack, made.token)
    await expect.poll(() => tasksOf(order_id), { timeout: 30_000 }).toEqual(['challenge'])
    expect(await booksOf(stack, made.token)).toMatchObject({ status: 'placed', captured: 0 })
    const [sender = ''] = await sendersOf(stack, order_id)
    const clerk = await clerkOf(stack, sender, 'treasurer')
    const task_id = (await refundsAt(clerk, order_id)).body.tasks[0]?.id
    const judged = await clerk.post(`/orders/${order_id}/card-verdict`, { task_id, verdict })
    expect(judged.body.tasks).toMatchObject([{ state: 'done', decision: verdict }])
    const isPaid = verdict === 'approve'
    expect(await booksOf(stack, made.token)).toMatchObject(
      isPaid
        ? { status: 'paid', captured: made.amount }
        : { status: 'placed', captured: 0, session_id: null },
    )
    await resetSimulator(stack)
  },
)

describe('refunds from the desk', () => {
  /** A paid order of two pieces with who may decide on it. */
  const sold = async (method?: string) => {
    const sum = (await quoteOf(stack, { [edamame]: 2 })).totals.total_rupiah
    const made = await order({ [edamame]: 2 }, sum)
    await pay(made.redirect_url, method)
    await until(made.token, 'paid')
    const { order_id } = await booksOf(stack, made.token)
    const [sender = ''] = await sendersOf(stack, order_id)
    const clerk = await clerkOf(stack, sender, 'manager')
    const { body } = await refundsAt(clerk, order_id)
    const [line, delivery] = body.units
    if (!line?.line_id || !delivery) throw new Error('There is no line to give back.')
    return { ...made, order_id, sender, clerk, line_id: line.line_id, line, delivery }
  }

  it('parts of a line and the delivery go back once each, equal ones twice, and the last closes the order', async () => {
    const { token, order_id, clerk, line_id, line, delivery, amount } = await sold()
    expect(line.left_rupiah + delivery.left_rupiah).toBe(amount)
    const part = Math.floor(line.paid_rupiah / 4)
    const wish = { amount_by_line: { [line_id]: part } }
    const preview = await previewAt(clerk, order_id, { ...wish, delivery_rupiah: 0 })
    expect(preview.body).toMatchObject({ amount_rupiah: part, by: 'gateway' })
    expect(preview.body.parts.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)).toBe(part)
    const key = 'sekali-saja'
    expect((await refund(clerk, order_id, { ...wish, key })).body.refunds).toMatchObject([
      { state: 'done', amount_rupiah: part, cause: 'desk' },
    ])
    // The same form sent again is the same refund; a new one of the same amount is another.
    expect((await refund(clerk, order_id, { ...wish, key })).body.refunds).toHaveLength(1)
    expect((await refund(clerk, order_id, wish)).body.refunds).toHaveLength(2)
    expect(await booksOf(stack, token)).toMatchObject({
      status: 'paid',
      refunded: 2 * part,
      clearing: amount - 2 * part,
      ledger_sum: 0,
    })
    const tooMuch = await refund(clerk, order_id, { amount_by_line: { [line_id]: line.paid_rupiah - part } })
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'refund_exceeds_line'])
    expect((await look(stack, token)).payment.refunds).toMatchObject([
      { amount_rupiah: part, state: 'given_back' },
      { amount_rupiah: part, state: 'given_back' },
    ])
    const rest = { [line_id]: line.paid_rupiah - 2 * part }
    await refund(clerk, order_id, { amount_by_line: rest, delivery_rupiah: delivery.left_rupiah })
    await until(token, 'refunded')
    expect(await inOrder(token)).toEqual([])
  })

  it('cancelled after a part went back: the rest goes back, and no more', async () => {
    const { token, order_id, clerk, line_id, amount } = await sold()
    await refund(clerk, order_id, { amount_by_line: { [line_id]: 700 } })
    const cancelled = await clerk.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })
    expect(cancelled.body).toMatchObject({ why_not: 'not_paid', may_cancel: false })
    await until(token, 'refunded')
    expect(await booksOf(stack, token)).toMatchObject({ status: 'cancelled', refunded: amount })
    expect(await refundsOf(order_id)).toMatchObject([
      { cause: 'desk', state: 'done', amount_rupiah: 700 },
      { cause: 'order_cancelled', state: 'done', amount_rupiah: amount - 700 },
    ])
    expect(await inOrder(token)).toEqual([])
  })

  it('several at once never ask for more than there is', async () => {
    const { token, order_id, clerk, line_id, line } = await sold()
    const wish = { amount_by_line: { [line_id]: Math.floor(line.paid_rupiah / 2) } }
    const answers = await Promise.all(Array.from({ length: 4 }, () => refund(clerk, order_id, wish)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422, 422])
    expect(await booksOf(stack, token)).toMatchObject({ refunded: 2 * Math.floor(line.paid_rupiah / 2) })
  })

  it('a silent gateway makes no refund that never was, and the answer that got lost no second one', async () => {
    const { token, session_id, order_id, clerk, line_id } = await sold()
    await loseRefund(session_id)
    const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
    expect(asked.body.refunds).toMatchObject([{ amount_rupiah: 500 }])
    await tryAgain(order_id)
    await expect.poll(async () => (await booksOf(stack, token)).refunded, { timeout: 60_000 }).toBe(500)
    await resetSimulator(stack)
    expect(await refundsOf(order_id)).toMatchObject([{ state: 'done', amount_rupiah: 500 }])
  })

  it('a refund that the bank denies waits for people and is booked nowhere', async () => {
    const { token, order_id, clerk, line_id, amount } = await sold()
    await setSimulator(stack, { deny_refunds: 1 })
    const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 600 } })
    expect(asked.body.refunds).toMatchObject([{ state: 'manual', amount_rupiah: 600 }])
    expect(await booksOf(stack, token)).toMatchObject({ status: 'paid', refunded: 0, clearing: amount })
    await resetSimulator(stack)
  })

  it('nobody decides on what is another organisation’s', async () => {
    const { order_id, line_id } = await sold()
    const other = await clerkOf(stack, await addOrganisation(stack, 'cooperative'), 'manager')
    expect((await refund(other, order_id, { amount_by_line: { [line_id]: 1 } })).status).toBe(403)
    // One parcel of an order is not the order.
    const partner = await addOrganisation(stack, 'cooperative')
    await stack.sql(
      `insert into parcel (id, order_id, organisation_id, mode, delivery_rupiah, weight_gram)
       values ('prc_' || $1, $2, $3, 'pickup', 0, 100)`,
      [partner, order_id, partner],
    )
    const neighbour = await clerkOf(stack, partner, 'manager')
    for (const wish of [{ amount_by_line: { [line_id]: 1 } }, { delivery_rupiah: 1 }]) {
      expect((await refund(neighbour, order_id, wish)).status).toBe(403)
    }
    const cancelled = await neighbour.post(`/orders/${order_id}/cancellation`, {
      reason: 'bukan urusan saya',
    })
    expect(cancelled.status).toBe(403)
    expect((await refundsAt(neighbour, order_id)).body).toMatchObject({ may_cancel: false, refunds: [] })
  })

  it('by hand: the buyer says where to, one sends it, another confirms it, and only then it is booked', async () => {
    const { token, order_id, clerk, sender, line_id, line, amount } = await sold('bca_va')
    const part = Math.floor(line.paid_rupiah / 2)
    const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: part } })
    expect(asked.body.refunds).toMatchObject([{ state: 'manual', may: { account: true, claim: false } }])
    expect((await look(stack, token)).payment.refunds).toMatchObject([{ state: 'needs_account' }])
    const refund_id = asked.body.refunds[0]?.id ?? ''
    const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }
    const path = `/shop/orders/${token}/refund-account`
    expect((await ask(stack, path, { ...account, phone: '0899 9999 9999' })).status).toBe(422)
    expect((await ask(stack, path, { ...account, phone: '0812 3456 7890' })).status).toBe(200)
    expect((await look(stack, token)).payment.refunds).toMatchObject([{ state: 'by_hand' }])
    const list = await clerk.get<{ refunds: { id: string; account: { number: string } }[] }>('/payment-desk')
    const waiting = list.body.refunds.find(({ id }) => id === refund_id)
    expect(waiting?.account.number).toBe('••••9012')
    const claimed = await step(clerk, order_id, { refund_id, step: 'transferred', reference: 'TRX-1' })
    expect(claimed.body.refunds).toMatchObject([{ state: 'manual_claimed', may: { confirm: false } }])
    const self = await step(clerk, order_id, { refund_id, step: 'confirmed' })
    expect([self.status, self.body.code]).toEqual([422, 'four_eyes'])
    expect(await booksOf(stack, token)).toMatchObject({ refunded: 0, clearing: amount })
    await expect(
      stack.sql('update gateway_refund set confirmed_by_member_id = claimed_by_member_id where id = $1', [
        refund_id,
      ]),
    ).rejects.toThrow('four_eyes')
    const second = await clerkOf(stack, sender, 'treasurer')
    expect((await step(second, order_id, { refund_id, step: 'confirmed' })).body.refunds).toMatchObject([
      { state: 'done', transfer_reference: 'TRX-1' },
    ])
    expect(await booksOf(stack, token)).toMatchObject({
      status: 'paid',
      refunded: part,
      clearing: amount - part,
      transactions: amount - part,
    })
    await stack.sql(`update gateway_refund set done_at = now() - interval '31 days' where id = $1`, [
      refund_id,
    ])
    await expect
      .poll(() => stack.sql('select account from gateway_refund where id = $1', [refund_id]), {
        timeout: 30_000,
      })
      .toEqual([{ account: null }])
    // The gateway, which knows nothing of it, is asked again: nothing changes.
    await comeBack(stack, token)
    expect(await booksOf(stack, token)).toMatchObject({ status: 'paid', refunded: part })
    expect(await tasksOf(order_id)).toEqual([])
  })

  it('of a closed order nothing is withdrawn: its last refund has counted on it', async () => {
    const { order_id, clerk, line_id, amount } = await sold('bca_va')
    const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
    const refund_id = asked.body.refunds[0]?.id ?? ''
    const closed = await clerk.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })
    expect(closed.body.refunds).toMatchObject([
      { state: 'manual', amount_rupiah: 500, may: { withdraw: false } },
      { state: 'manual', amount_rupiah: amount - 500 },
    ])
    const again = await step(clerk, order_id, { refund_id, step: 'withdrawn' })
    expect([again.status, again.body.code]).toEqual([409, 'conflict'])
  })

  it('while all of the money is on its way back by hand, nothing is sent', async () => {
    const { order_id, clerk, line_id, line, delivery } = await sold('bca_va')
    const wish = { amount_by_line: { [line_id]: line.paid_rupiah }, delivery_rupiah: delivery.left_rupiah }
    const asked = await refund(clerk, order_id, wish)
    const [parcel] = await stack.sql<{ id: string }>('select id from parcel where order_id = $1', [order_id])
    expect((await clerk.post(`/parcels/${parcel?.id}/packed`, {})).body.code).toBe('money_going_back')
    await step(clerk, order_id, { refund_id: asked.body.refunds[0]?.id, step: 'withdrawn' })
    expect((await clerk.post(`/parcels/${parcel?.id}/packed`, {})).status).toBe(200)
  })

  it('two eyes are not four because they have let each other in', async () => {
    const { order_id, clerk, sender, line_id } = await sold('bca_va')
    const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
    const refund_id = asked.body.refunds[0]?.id ?? ''
    const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }
    await step(clerk, order_id, { refund_id, step: 'account', ...account })
    await step(clerk, order_id, { refund_id, step: 'transferred', reference: 'TRX-2' })
    const second = await clerkOf(stack, sender, 'manager')
    const third = await clerkOf(stack, sender, 'manager')
    const letIn = (who: string, by: string, days: number) =>
      stack.sql(
        `insert into invitation (id, member_id, token_hash, expires_at, created_by, used_at)
         values ($1, $2, $1, now(), $3, now() - make_interval(days => $4))`,
        [`inv-${who}-${by}-${days}`, who, by, days],
      )
    const forget = () =>
      stack.sql('delete from invitation where member_id = any($1)', [[second.id, clerk.id]])
    const confirm = () => step(second, order_id, { refund_id, step: 'confirmed' })
    await letIn(second.id, clerk.id, 1)
    expect((await confirm()).body.code).toBe('four_eyes')
    await forget()
    for (const { id } of [clerk, second]) await letIn(id, third.id, 1)
    expect((await confirm()).body.code).toBe('four_eyes')
    await forget()
    await letIn(second.id, clerk.id, 8)
    for (const { id } of [clerk, second]) await letIn(id, 'user_operator', 1)
    expect((await confirm()).body.refunds).toMatchObject([{ state: 'done' }])
  })

  it('what the comparison has found is not closed by who may be the reason for it', async () => {
    const { order_id, clerk, session_id } = await sold()
    const raise = async (key: string) => {
      const task_id = `ptask-${key}-${order_id}`
      await stack.sql(
        `insert into payment_task (id, idempotency_key, kind, order_id, payment_session_id, words)
         values ($1, $2, 'booked_not_paid', $3, $4, '{}')`,
        [task_id, `${key}:${session_id}`, order_id, session_id],
      )
      return task_id
    }
    const close = async (task_id: string) =>
      clerk.post(`/orders/${order_id}/payment-decisions`, { task_id, decision: 'Sudah beres' })
    expect((await close(await raise('difference'))).status).toBe(404)
    expect((await close(await raise('other'))).status).toBe(200)
    const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
    expect(body.moments.map(({ what }) => what)).toContain('task_closed')
  })

  it('the story of a payment tells everything but what is nobody’s business', async () => {
    const { order_id, clerk, line_id } = await sold()
    await refund(clerk, order_id, { amount_by_line: { [line_id]: 100 } })
    const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
    const kinds = body.moments.map(({ kind, what }) => `${kind} ${what}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'decided accept',
        'person refund_asked',
        'asked refund',
        'answered refund',
        'refund desk',
      ]),
    )
    expect(kinds.indexOf('decided accept')).toBeLessThan(kinds.indexOf('person refund_asked'))
    const told = body.moments.flatMap(({ message }) => message ?? [])
    expect(told).toContainEqual(expect.objectContaining({ is_signed: true, verdict: 'accept' }))
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{128}/)
  })

  it('and nobody can make it so long that its end is not seen', async () => {
    const { order_id, clerk, line_id, session_id } = await sold()
    await stack.sql(
      `insert into payment_event (id, order_id, payment_session_id, kind, what, detail, happened_at)
       select 'payev' || n || $1, $1, $2, 'decided', 'choose', '{}', now() - interval '1 day' from generate_series(1, 450) n`,
      [order_id, session_id],
    )
    await refund(clerk, order_id, { amount_by_line: { [line_id]: 100 } })
    await stack.sql(
      `insert into gateway_notification (id, gateway, order_ref, raw_body, signature_ok, attempts, state, verdict, received_at)
       select 'gnot' || n || $1, 'midtrans', $1, '{}', false, 0, 'refused', 'forged', now() from generate_series(1, 450) n`,
      [session_id],
    )
    const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
    const kinds = body.moments.map(({ kind, what }) => `${kind} ${what}`)
    expect(kinds).toEqual(expect.arrayContaining(['decided accept', 'person refund_asked']))
    expect(body.moments.filter(({ message }) => message?.is_signed === false)).toHaveLength(20)
  })
})

it('the order number belongs to the order', async () => {
  const { token, order_number } = (await placed(stack, { [edamame]: 1 }, total)) satisfies CheckoutAnswer
  expect((await look(stack, token)).number).toBe(order_number)
})

feeCases(() => stack)
