import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ManageOrderList, ManageOrderView, ParcelView } from '#contracts/parcel'
import { startStack, type Stack } from '../harness/stack.ts'
import { booksOf, feeOf, leave, stockOf, variantByTitle } from './checkout/books.ts'
import { ask, look, placed, quoteOf } from './checkout/buyer.ts'
import { changeCases } from './checkout/change-cases.ts'
import { pay, setTruth } from './checkout/gateway-desk.ts'
import { createPromotion, logInOperator } from './checkout/promotions.ts'
import { reviewCases } from './checkout/review-cases.ts'

const MANAGER = { phone: '+6281200000002', pin: '135791' }
const PRODUCER = { phone: '+6281200000001', pin: '246810' }

type Refused = { code: string; message: string }

let stack: Stack
let variant: string
let foreign: string
let total: number
let token: string

beforeAll(async () => {
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1', PAYMENT_FEE_BEARER: 'organisation' },
  })
  variant = await variantByTitle(stack, 'Edamame')
  const [other] = await stack.sql<{ id: string }>(
    `select v.id from product_variant v join product_detail d on d.product_id = v.product_id
     join organisation o on o.id = d.organisation_id
     where o.stock_location_id is not null and o.handle <> 'koperasi-bakti-migran-bersinar'
       and o.parent_id is distinct from (select id from organisation where handle = 'koperasi-bakti-migran-bersinar')
       and exists (select from product_variant_inventory_item i join inventory_level l using (inventory_item_id)
         where i.variant_id = v.id and l.stocked_quantity > 5) limit 1`,
  )
  foreign = other?.id ?? ''
  await leave(stack, variant, 1_000)
  total = (await quoteOf(stack, { [variant]: 1 })).totals.total_rupiah
  token = await logIn(MANAGER)
})
afterAll(() => stack?.stop())

async function logIn(account: typeof MANAGER): Promise<string> {
  const { body } = await ask<{ token: string }>(stack, '/auth/member/phone-pin', account)
  return body.token
}

async function manage<T>(path: string, body?: object, bearer = token): Promise<{ status: number; body: T }> {
  const response = await fetch(`${stack.backendUrl}/manage${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as T }
}

async function paidOrder(basket: Record<string, number> = { [variant]: 1 }, sum = total, method = 'qris') {
  const made = await placed(stack, basket, sum)
  await pay(made.redirect_url ?? '', method)
  await expect.poll(async () => (await look(stack, made.token)).state, { timeout: 30_000 }).toBe('paid')
  const [parcel] = await stack.sql<{ id: string; order_id: string }>(
    `select p.id, p.order_id from parcel p join checkout c on c.order_id = p.order_id
     join organisation o on o.id = p.organisation_id
     where c.order_token = $1 and o.handle = 'koperasi-bakti-migran-bersinar'`,
    [made.token],
  )
  return { ...made, parcel_id: parcel?.id ?? '', order_id: parcel?.order_id ?? '' }
}

/** An order whose goods and delivery were both discounted. */
async function discountedOrder() {
  const operator = await logInOperator(stack)
  const taken = { type: 'percentage', is_automatic: true } as const
  await createPromotion(operator, { ...taken, code: 'BARANG', value: 10, target: 'order' })
  await createPromotion(operator, { ...taken, code: 'KIRIMAN', value: 50, target: 'shipping_methods' })
  const { totals } = await quoteOf(stack, { [variant]: 1 })
  const made = await paidOrder({ [variant]: 1 }, totals.total_rupiah)
  await stack.sql(`update promotion set status = 'inactive' where code in ('BARANG', 'KIRIMAN')`)
  return { ...made, totals }
}

const listed = async (state: string) =>
  (await manage<ManageOrderList>(`/orders?state=${state}`)).body.parcels.map(({ parcel_id }) => parcel_id)

describe('packing', () => {
  it('from paid to handed over: the lists, the buyer, the stock and Medusa agree', async () => {
    const made = await discountedOrder()
    const { totals } = await look(stack, made.token)
    const { total_rupiah, discount_rupiah } = made.totals
    expect(totals).toMatchObject({ total_rupiah, discount_rupiah })
    const before = await stockOf(stack, variant)
    expect(await listed('to_pack')).toContain(made.parcel_id)

    const packed = await manage<ParcelView>(`/parcels/${made.parcel_id}/packed`, {})
    expect(packed).toMatchObject({ status: 200, body: { state: 'packed', packed_at: expect.any(String) } })
    expect(await stockOf(stack, variant)).toEqual({
      stocked: before.stocked - 1,
      reserved: before.reserved - 1,
    })
    expect(await listed('packed')).toContain(made.parcel_id)
    expect((await look(stack, made.token)).state).toBe('packed')

    const sent = { courier: 'JNE', tracking_number: 'JNE 0012345' }
    expect((await manage(`/parcels/${made.parcel_id}/handed-over`, sent)).status).toBe(200)
    expect(await listed('sent')).toContain(made.parcel_id)
    const view = await look(stack, made.token)
    expect(view).toMatchObject({ state: 'on_the_way', parcels: [{ ...sent, state: 'handed_over' }] })
    expect(view.totals).toEqual(totals)

    const [line] = await stack.sql<{ fulfilled: number; shipped: number }>(
      `select i.fulfilled_quantity::int as fulfilled, i.shipped_quantity::int as shipped
       from order_item i join "order" o on o.id = i.order_id and o.version = i.version where o.id = $1`,
      [made.order_id],
    )
    expect(line).toEqual({ fulfilled: 1, shipped: 1 })
  })

  it('a double click packs once, and a mistyped number can be put right', async () => {
    const made = await paidOrder()
    const before = await stockOf(stack, variant)
    const clicks = await Promise.all([1, 2, 3].map(() => manage(`/parcels/${made.parcel_id}/packed`, {})))
    expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await stockOf(stack, variant)).stocked).toBe(before.stocked - 1)
    await manage(`/parcels/${made.parcel_id}/handed-over`, { courier: 'JNE', tracking_number: 'JNE1' })
    await manage(`/parcels/${made.parcel_id}/handed-over`, { courier: 'JNE', tracking_number: 'JNE2' })
    expect((await look(stack, made.token)).parcels[0]?.tracking_number).toBe('JNE2')
  })

  it('brought by the cooperative itself it has no courier and no number, also put right afterwards', async () => {
    const made = await paidOrder()
    await manage(`/parcels/${made.parcel_id}/packed`, {})
    await manage(`/parcels/${made.parcel_id}/handed-over`, { courier: 'JNE', tracking_number: 'JNE1' })
    const own = await manage<ParcelView>(`/parcels/${made.parcel_id}/handed-over`, { way: 'own' })
    expect(own).toMatchObject({
      status: 200,
      body: { state: 'handed_over', courier: null, tracking_number: null },
    })
    const next = await paidOrder()
    await manage(`/parcels/${next.parcel_id}/packed`, {})
    const sent = await manage<ParcelView>(`/parcels/${next.parcel_id}/handed-over`, { way: 'own' })
    expect(sent).toMatchObject({ status: 200, body: { state: 'handed_over', courier: null } })
  })

  it('not before it is paid, not out of turn, not as another kind', async () => {
    const open = await placed(stack, { [variant]: 1 }, total)
    const [parcel] = (await look(stack, open.token)).parcels
    const early = await manage<Refused>(`/parcels/${parcel?.id}/packed`, {})
    expect([early.status, early.body.code]).toEqual([409, 'not_paid'])
    const made = await paidOrder()
    const sent = { courier: 'JNE', tracking_number: 'JNE12' }
    const skipped = await manage<Refused>(`/parcels/${made.parcel_id}/handed-over`, sent)
    expect([skipped.status, skipped.body.code]).toEqual([409, 'not_packed'])
    const fetched = await manage<Refused>(`/parcels/${made.parcel_id}/picked-up`, {})
    expect([fetched.status, fetched.body.code]).toEqual([409, 'wrong_mode'])
    const nothing = await manage<Refused>(`/parcels/${made.parcel_id}/handed-over`, {
      courier: '',
      tracking_number: '',
    })
    expect(nothing.status).toBe(400)
  })
})

describe('whose parcel it is', () => {
  it('of an order from two origins each team sees and packs its own', async () => {
    const basket = { [variant]: 1, [foreign]: 1 }
    const sum = (await quoteOf(stack, basket)).totals.total_rupiah
    const made = await paidOrder(basket, sum, 'bca_va')
    expect((await look(stack, made.token)).parcels).toHaveLength(2)
    // What the gateway keeps, each seller bears by what it sold.
    const sellers = await stack.sql<{ id: string; part: number }>(
      `select 'organisation:' || organisation_id || ':gateway' as id,
         (sum(net_rupiah) / sum(sum(net_rupiah)) over ())::float8 as part
       from attribution where order_id = $1 group by 1`,
      [made.order_id],
    )
    const { 'gateway:midtrans:fee': kept, ...borne } = await feeOf(stack, made.order_id)
    expect([kept, Object.keys(borne).length, sellers.length]).toEqual([-4440, 2, 2])
    for (const { id, part } of sellers) expect(Math.abs((borne[id] ?? 0) - 4440 * part)).toBeLessThan(1)
    const { body } = await manage<ManageOrderView>(`/orders/${made.order_id}`)
    expect(body.parcels.map(({ id }) => id)).toEqual([made.parcel_id])
    expect(body.parcels[0]?.lines).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain(foreign)
    const [other] = await stack.sql<{ id: string }>(
      'select id from parcel where order_id = $1 and id <> $2',
      [made.order_id, made.parcel_id],
    )
    expect((await manage(`/parcels/${other?.id}/packed`, {})).status).toBe(403)
  })

  it('a producer packs nothing', async () => {
    const made = await paidOrder()
    const producer = await logIn(PRODUCER)
    expect((await manage(`/parcels/${made.parcel_id}/packed`, {}, producer)).status).toBe(403)
    expect((await manage('/orders', undefined, producer)).status).toBe(403)
  })
})

it('the money goes back after packing: the goods lie on the shelf again', async () => {
  const before = await stockOf(stack, variant)
  const made = await paidOrder()
  await manage(`/parcels/${made.parcel_id}/packed`, {})
  const { session_id } = await booksOf(stack, made.token)
  await setTruth(stack, session_id ?? '', { status: 'refund', notify: true })
  await expect.poll(async () => (await look(stack, made.token)).state, { timeout: 30_000 }).toBe('refunded')
  expect(await stockOf(stack, variant)).toEqual(before)
  expect((await look(stack, made.token)).parcels[0]?.state).toBe('cancelled')
})

changeCases(() => ({
  stack,
  variant,
  paidOrder,
  pack: (parcel_id) => manage<{ code?: string }>(`/parcels/${parcel_id}/packed`, {}),
}))

describe('reviews', () => {
  reviewCases(() => stack)
})
