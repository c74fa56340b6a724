import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Operator, logInOperator } from '../../fixtures/operator.ts'
import type { Stack } from '../../harness/stack.ts'
import { variantByTitle } from '../checkout/books.ts'
import { look, placed } from '../checkout/buyer.ts'
import { choose, openSession, until } from './pay.ts'

type Known = Record<string, unknown>

/** A card from abroad: through Stripe's hosted page, its events and Medusa's Admin. */
export function stripeCases(stackOf: () => Stack): void {
  let stack: Stack
  let operator: Operator
  let edamame: string

  beforeAll(async () => {
    stack = stackOf()
    operator = await logInOperator(stack)
    edamame = await variantByTitle(stack, 'Edamame')
  })
  beforeEach(() => simulator('settings', { duplicates: 1 }))

  const simulator = async (where: string, body?: object): Promise<Known[]> => {
    const response = await fetch(`${stack.stripeUrl}/simulator/${where}`, {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await response.json()) as Known[]
  }
  const order = async () => {
    const { token } = await placed(stack, { [edamame]: 1 })
    const { body } = await choose(stack, token, 'stripe')
    return { token, page: body.redirect_url ?? '', session_id: await openSession(stack, token) }
  }
  const pay = async (page: string) => {
    const response = await fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ act: 'pay' }),
      redirect: 'manual',
    })
    return response.headers.get('location')
  }
  const pageOf = async (session_id: string) =>
    (await simulator('sessions')).find((one) => one.client_reference_id === session_id)
  const messagesOf = (session_id: string) =>
    stack.sql<{ state: string; verdict: string; signature_ok: boolean; type: string }>(
      `select state, verdict, signature_ok, raw_body::jsonb ->> 'type' as type from gateway_notification
       where order_ref = $1 and gateway = 'stripe' order by received_at`,
      [session_id],
    )

  describe('a card from abroad', () => {
    it('is offered with the amount roughly in other currencies, each with its day', async () => {
      const { token } = await placed(stack, { [edamame]: 1 })
      const { payment } = await look(stack, token)
      expect(payment.ways.map(({ id }) => id)).toContain('stripe')
      expect(payment.roughly.map(({ currency }) => currency)).toContain('HKD')
      expect(payment.roughly.every(({ date, is_sample }) => date !== '' && is_sample)).toBe(true)
    })

    it('pays on Stripe’s page, and the events tell of it; part of it goes back from Medusa’s Admin', async () => {
      const made = await order()
      expect(made.page).toContain(stack.stripeUrl)
      expect((await look(stack, made.token)).payment.is_simulator).toBe(true)
      expect(await pay(made.page)).toContain(`/pesanan/${made.token}`)
      await until(stack, made.token, 'paid')
      await expect
        .poll(async () => (await messagesOf(made.session_id)).map(({ verdict }) => verdict))
        .toContain('accept')
      expect((await messagesOf(made.session_id)).every(({ signature_ok }) => signature_ok)).toBe(true)

      const [payment] = await stack.sql<{ id: string; provider_id: string; data: Known }>(
        'select id, provider_id, data from payment where payment_session_id = $1',
        [made.session_id],
      )
      expect(payment?.provider_id).toBe('pp_stripe_stripe')
      expect(JSON.stringify(payment?.data)).not.toMatch(/4242|visa/)
      const back = await operator('POST', `/admin/payments/${payment?.id}/refund`, { amount: 10_000 })
      expect(back.status).toBe(200)
      const refunds = (await simulator('refunds')).filter(
        ({ metadata }) => Object(metadata).session_id === made.session_id,
      )
      expect(refunds.map(({ amount }) => amount)).toEqual([1_000_000])
    })

    it('is closed at Stripe when another way is chosen, and when the order’s time is up', async () => {
      const changed = await order()
      expect((await choose(stack, changed.token, 'qris')).status).toBe(200)
      expect(await pageOf(changed.session_id)).toMatchObject({ status: 'expired' })
      const late = await order()
      await stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [
        late.token,
      ])
      await until(stack, late.token, 'expired')
      expect(await pageOf(late.session_id)).toMatchObject({ status: 'expired' })
    })

    it('is known as paid although no event ever came', async () => {
      const made = await order()
      await simulator(`sessions/${made.session_id}/pay`, { quiet: true })
      await stack.sql(`update checkout set checked_at = null where order_token = $1`, [made.token])
      await until(stack, made.token, 'paid')
      expect(await messagesOf(made.session_id)).toEqual([])
    })

    it.each(['refund', 'dispute'])(
      'is reversed by a %s at Stripe of which we were only told',
      async (act) => {
        const made = await order()
        await pay(made.page)
        await until(stack, made.token, 'paid')
        await simulator(`sessions/${made.session_id}/${act}`, {})
        await until(stack, made.token, 'cancelled')
        // A dispute names the payment only; whose it was stands in the story all the same.
        const told = act === 'dispute' ? 'charge.dispute' : 'charge.refunded'
        await expect
          .poll(async () => (await messagesOf(made.session_id)).some(({ type }) => type.startsWith(told)))
          .toBe(true)
      },
    )

    it('believes no event that Stripe has not signed', async () => {
      const made = await order()
      const object = {
        object: 'checkout.session',
        id: 'cs_test_1',
        client_reference_id: made.session_id,
        metadata: { session_id: made.session_id },
      }
      const response = await fetch(`${stack.backendUrl}/hooks/payment/stripe_stripe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
        body: JSON.stringify({ type: 'checkout.session.completed', data: { object } }),
      })
      expect([response.status, await response.json()]).toEqual([403, { verdict: 'forged' }])
      expect(await messagesOf(made.session_id)).toEqual([
        { state: 'refused', verdict: 'forged', signature_ok: false, type: 'checkout.session.completed' },
      ])
      expect((await look(stack, made.token)).state).toBe('waiting_payment')
    })
  })
}
