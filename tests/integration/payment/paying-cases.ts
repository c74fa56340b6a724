import { describe, expect, it } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import type { OrderView } from '#contracts/order'
import { booksOf } from '../checkout/books.ts'
import { ask, comeBack, look, placed } from '../checkout/buyer.ts'
import { fillIn, notification, pay, setSimulator, setTruth, tell } from '../checkout/gateway-desk.ts'
import { stack, edamame, total, order, until, inOrder, notificationsOf } from './ground.ts'

/** What a buyer does on the gateway’s page, and what becomes of it. */
export function payingCases(): void {
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
        has_proof: false,
        refused_because: null,
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

  it('the order number belongs to the order', async () => {
    const { token, order_number } = (await placed(stack, { [edamame]: 1 }, total)) satisfies CheckoutAnswer
    expect((await look(stack, token)).number).toBe(order_number)
  })
}
