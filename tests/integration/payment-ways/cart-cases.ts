import { beforeAll, describe, expect, it } from 'vitest'
import type { Stack } from '../../harness/stack.ts'
import { variantByTitle } from '../checkout/books.ts'
import { pay } from '../checkout/gateway-desk.ts'

type Made = {
  cart: { id: string }
  payment_collection: { id: string; payment_sessions: { id: string; data: { redirect_url: string } }[] }
}

/** Carts of Medusa's own Store API, which know nothing of our checkout: what was paid for one is booked by its gateway's word as well. */
export function cartCases(stackOf: () => Stack): void {
  describe('a cart of the Store API', () => {
    let stack: Stack
    let key: string
    let ground: object

    beforeAll(async () => {
      stack = stackOf()
      const [row] = await stack.sql<{ key: string; region_id: string; sales_channel_id: string }>(
        `select k.token as key, (select id from region where currency_code = 'idr' limit 1) as region_id,
           (select id from sales_channel where metadata ->> 'channel' = 'online' limit 1) as sales_channel_id
         from api_key k where k.type = 'publishable' limit 1`,
      )
      key = row?.key ?? ''
      // The house was founded before Stripe was set up.
      await stack.sql(
        `insert into region_payment_provider (id, region_id, payment_provider_id) values ('regpp_stripe', $1, 'pp_stripe_stripe')
         on conflict do nothing`,
        [row?.region_id],
      )
      ground = { region_id: row?.region_id, sales_channel_id: row?.sales_channel_id }
    })

    async function store(path: string, body: object): Promise<Made> {
      const response = await fetch(`${stack.backendUrl}/store/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as Made
    }

    it.each(['pp_system_default', 'pp_desk_desk'])(
      '%s is not to be had: it takes no money by itself',
      async (provider_id) => {
        const items = [{ variant_id: await variantByTitle(stack, 'Edamame'), quantity: 1 }]
        const { cart } = await store('carts', { ...ground, items })
        const made = await store('payment-collections', { cart_id: cart.id })
        const path = `payment-collections/${made.payment_collection.id}/payment-sessions`
        await expect(store(path, { provider_id })).rejects.toThrow('not enabled')
      },
    )

    it.each([
      ['pp_midtrans_midtrans', (page: string) => pay(page)],
      [
        'pp_stripe_stripe',
        (page: string) =>
          fetch(page, { method: 'POST', body: new URLSearchParams({ act: 'pay' }), redirect: 'manual' }),
      ],
    ])('%s: paid on its page, it is paid here', async (provider_id, payThere) => {
      const items = [{ variant_id: await variantByTitle(stack, 'Edamame'), quantity: 1 }]
      const { cart } = await store('carts', { ...ground, items })
      const made = await store('payment-collections', { cart_id: cart.id })
      const path = `payment-collections/${made.payment_collection.id}/payment-sessions`
      const [session] = (await store(path, { provider_id })).payment_collection.payment_sessions
      await payThere(session?.data.redirect_url ?? '')
      const captures = () =>
        stack.sql(
          `select c.amount::int > 0 as is_paid from payment p join capture c on c.payment_id = p.id where p.payment_session_id = $1`,
          [session?.id],
        )
      await expect.poll(captures).toEqual([{ is_paid: true }])
    })
  })
}
