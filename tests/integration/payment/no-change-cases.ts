import { describe, expect, it } from 'vitest'
import type { OrderView } from '#contracts/order'
import { booksOf } from '../checkout/books.ts'
import { ask } from '../checkout/buyer.ts'
import { notification, setSimulator, setTruth, sign, tell } from '../checkout/gateway-desk.ts'
import { stack, order, paidOrder, notificationsOf, until } from './ground.ts'

/** Forged, doubled, late and empty words of the gateway. */
export function noChangeCases(): void {
  describe('what must change nothing', () => {
    it('forged, altered and malformed notifications are kept as refused', async () => {
      const made = await order()
      await setTruth(stack, made.session_id, { status: 'settlement' })
      const true_one = notification(stack, made.session_id, made.amount, 'settlement')
      const cases: [object | string, number][] = [
        [{ ...true_one, signature_key: '0'.repeat(128) }, 403],
        [{ ...true_one, gross_amount: '1.00' }, 403],
        [{ ...true_one, status_code: '201' }, 403],
        [
          { ...true_one, signature_key: sign(made.session_id, '200', `${made.amount}.00`, 'another key') },
          403,
        ],
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

    it('the same signed words without end: acted on, but only so many of an hour are kept', async () => {
      const made = await order()
      const pending = notification(stack, made.session_id, made.amount, 'pending')
      expect((await tell(stack, pending)).status).toBe(200)
      await stack.sql(
        `insert into gateway_notification (id, gateway, order_ref, raw_body, signature_ok, attempts, state, verdict)
         select 'gnot_replay_' || $1 || n, gateway, order_ref, raw_body, true, 1, 'handled', 'nothing'
         from gateway_notification, generate_series(1, 48) n where order_ref = $1`,
        [made.session_id],
      )
      for (let times = 0; times < 3; times += 1) expect((await tell(stack, pending)).status).toBe(200)
      expect(await notificationsOf(made.session_id)).toHaveLength(50)
      await setTruth(stack, made.session_id, { status: 'settlement' })
      const told = notification(stack, made.session_id, made.amount, 'settlement')
      expect((await tell(stack, told)).status).toBe(200)
      expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', captured: made.amount })
      expect((await tell(stack, told)).status).toBe(200)
      const kept = await notificationsOf(made.session_id)
      expect(kept).toHaveLength(50)
      const [counted] = await stack.sql<{ attempts: number }>(
        'select sum(attempts)::int as attempts from gateway_notification where order_ref = $1',
        [made.session_id],
      )
      expect(counted?.attempts).toBe(54)
    })

    it('what is booked is told once more: nobody is asked about it again', async () => {
      const made = await paidOrder()
      const told = notification(stack, made.session_id, made.amount, 'settlement')
      const broken = { seed: 1, lose_rate: 0, slow_rate: 0, slow_ms: 0, fail_status: 503, below: '/v2/' }
      await setSimulator(stack, { chaos: { ...broken, fail_rate: 1 } })
      try {
        expect((await tell(stack, told)).status).toBe(200)
        // Other words about the same money are news, and the gateway that is to be asked is silent.
        const refunded = notification(stack, made.session_id, made.amount, 'refund')
        expect((await tell(stack, refunded)).status).toBeGreaterThanOrEqual(500)
      } finally {
        await setSimulator(stack, { chaos: { ...broken, fail_rate: 0 } })
      }
      await until(made.token, 'paid')
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
}
