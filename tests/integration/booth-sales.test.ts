import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoothCatalogue, BoothsAnswer, BoothSaleBody, SendSalesAnswer } from '#contracts/booth'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let token: string
let catalogue: BoothCatalogue
let shift: { id: string; booth_id: string; device_id: string }

const call = async (path: string, body?: object, as = token) => {
  const response = await fetch(stack.backendUrl + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as unknown }
}

const logIn = async (phone: string, pin: string) => {
  const { body } = await call('/auth/member/phone-pin', { phone, pin }, '')
  return (body as { token: string }).token
}

beforeAll(async () => {
  stack = await startStack({ demo: true })
  token = await logIn('+6281200000004', '864209')
  const { booths } = (await call('/booth/booths')).body as BoothsAnswer
  const booth = booths.find(({ name }) => name.includes('DESBUMI'))
  catalogue = (await call(`/booth/booths/${booth?.id}/catalogue`)).body as BoothCatalogue
  shift = { id: randomUUID(), booth_id: catalogue.booth.id, device_id: randomUUID() }
  const opened_at = new Date().toISOString()
  expect((await call('/booth/shifts', { ...shift, opened_at, opening_float_rupiah: 0 })).status).toBe(200)
})
afterAll(() => stack.stop())

const inStock = () => catalogue.products.filter((product) => (product.stock ?? 0) >= 5)

function makeSale(change: Partial<BoothSaleBody> = {}, quantity = 1, product = inStock()[0]): BoothSaleBody {
  if (!product) throw new Error('the demo catalogue has no product with stock')
  const total_rupiah = quantity * product.price_rupiah
  return {
    id: randomUUID(),
    booth_id: shift.booth_id,
    shift_id: shift.id,
    device_id: shift.device_id,
    sold_at: new Date().toISOString(),
    lines: [
      {
        variant_id: product.variant_id,
        title: product.title,
        quantity,
        unit_price_rupiah: product.price_rupiah,
      },
    ],
    total_rupiah,
    cash_received_rupiah: total_rupiah,
    ...change,
  }
}

const send = async (...sales: object[]) =>
  ((await call('/booth/sales', { sales })).body as SendSalesAnswer).results

const countOf = async (sale: BoothSaleBody) => {
  const [row] = await stack.sql(
    `select (select count(*) from "order" where metadata->>'booth_sale_id' = $1)::int as orders,
            (select count(*) from attribution a join booth_sale s on s.order_id = a.order_id where s.id = $1)::int as lines,
            (select count(*) from ledger_posting p join booth_sale s on s.order_id = p.order_id where s.id = $1)::int as postings,
            (select count(*) from capture c join payment p on p.id = c.payment_id
               join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
               join booth_sale s on s.order_id = o.order_id where s.id = $1)::int as captures`,
    [sale.id],
  )
  return row
}

const stockOf = async (variant_id: string) => {
  const [row] = await stack.sql(
    `select sum(l.stocked_quantity)::int as pieces from inventory_level l
       join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
      where i.variant_id = $1`,
    [variant_id],
  )
  return row?.pieces as number
}

it('sells the goods of the whole branch from one stand', () => {
  expect(new Set(catalogue.products.map((product) => product.organisation_name)).size).toBeGreaterThan(1)
})

it('writes order, stock, cash payment and ledger once, however often and however parallel it is sent', async () => {
  const sale = makeSale({}, 2)
  const before = await stockOf(sale.lines[0]?.variant_id ?? '')
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(sale)))
  const results = answers.flat()
  expect(results.filter(({ status }) => status === 'recorded')).toHaveLength(1)
  expect(results.filter(({ status }) => status === 'replayed')).toHaveLength(7)
  expect(new Set(results.map((result) => 'order_number' in result && result.order_number)).size).toBe(1)
  expect(await countOf(sale)).toEqual({ orders: 1, lines: 1, postings: 1, captures: 1 })
  expect(await stockOf(sale.lines[0]?.variant_id ?? '')).toBe(before - 2)
})

it('says by one clock when a sale took its pieces and when a catalogue counted them', async () => {
  const sale = makeSale({}, 2)
  const [result] = await send(sale)
  const taken = result && 'stock_taken_at' in result ? result.stock_taken_at : ''
  expect(taken > catalogue.read_at).toBe(true)
  const newer = (await call(`/booth/booths/${catalogue.booth.id}/catalogue`)).body as BoothCatalogue
  expect(newer.read_at >= taken).toBe(true)
  const variant_id = sale.lines[0]?.variant_id ?? ''
  expect(newer.products.find((product) => product.variant_id === variant_id)?.stock).toBe(
    await stockOf(variant_id),
  )
})

it('tells the same id with other content apart from a repetition', async () => {
  const sale = makeSale()
  await send(sale)
  const [result] = await send({ ...sale, cash_received_rupiah: sale.cash_received_rupiah + 1000 })
  expect(result).toMatchObject({ id: sale.id, status: 'refused', code: 'sale_id_reused' })
})

it('lets one bad sale hold back none of the others', async () => {
  const good = makeSale()
  const wrong = makeSale({ total_rupiah: 1 })
  const broken = { ...makeSale(), lines: 'none' }
  const early = makeSale({ shift_id: randomUUID() })
  const results = await send(wrong, broken, early, good)
  const statusOf = (id: string) => results.find((result) => result.id === id)
  expect(statusOf(wrong.id)).toMatchObject({ status: 'refused', code: 'sale_total_wrong' })
  expect(statusOf(broken.id)).toMatchObject({ status: 'refused', code: 'invalid_input' })
  expect(statusOf(early.id)).toMatchObject({ status: 'try_again', code: 'shift_unknown' })
  expect(statusOf(good.id)).toMatchObject({ status: 'recorded' })
})

it('accepts what was sold beyond the stock, flags it, and never counts below zero', async () => {
  const product = inStock().at(-1)
  const sale = makeSale({}, (product?.stock ?? 0) + 3, product)
  const [result] = await send(sale)
  expect(result).toMatchObject({ status: 'recorded', flags: [{ kind: 'stock_short' }] })
  expect(await stockOf(product?.variant_id ?? '')).toBe(0)
})

it('keeps the price of the moment it was sold, and flags that it differs now', async () => {
  const plain = makeSale()
  const lines = plain.lines.map((line) => ({ ...line, unit_price_rupiah: line.unit_price_rupiah - 500 }))
  const total_rupiah = plain.total_rupiah - 500
  const sale = makeSale({ lines, total_rupiah, cash_received_rupiah: total_rupiah })
  expect((await send(sale))[0]).toMatchObject({ status: 'recorded', flags: [{ kind: 'price_differs' }] })
  const [row] = await stack.sql(
    'select a.gross_rupiah::int as gross from attribution a join booth_sale s on s.order_id = a.order_id where s.id = $1',
    [sale.id],
  )
  expect(row?.gross).toBe(total_rupiah)
})

it('takes no sale for a booth of others', async () => {
  const [row] = await stack.sql(
    `insert into booth (id, exhibition_id, organisation_id, name)
     select 'bth_foreign', (select id from exhibition limit 1), id, 'Stan lain' from organisation
      where handle = 'kopi-ponorogo' returning id`,
  )
  expect((await send(makeSale({ booth_id: String(row?.id) })))[0]).toMatchObject({ code: 'booth_not_yours' })
  expect((await call('/booth/booths/bth_foreign/catalogue')).status).toBe(403)
})

it('finishes what a killed backend had only stored', async () => {
  const sale = makeSale()
  const sending = send(sale).catch(() => [])
  await new Promise((resolve) => setTimeout(resolve, 25))
  await stack.kill('backend')
  await sending
  await stack.restart('backend')
  await send(sale)
  expect(await countOf(sale)).toEqual({ orders: 1, lines: 1, postings: 1, captures: 1 })
})

it.each([
  ['a year that no database knows', { sold_at: '0000-01-01T00:00:00Z' }],
  ['a character that none can keep', { title: 'Kopi\u0000' }],
  ['it in a name of goods', { variant_id: 'variant_\u0000' }],
])('refuses a sale with %s, instead of having it sent again for ever', async (_case, change) => {
  const sale = makeSale()
  const lines = sale.lines.map((line) => ({ ...line, ...change }))
  const [result] = await send({ ...sale, ...change, lines })
  expect(result).toMatchObject({ status: 'refused', code: 'invalid_input' })
})
