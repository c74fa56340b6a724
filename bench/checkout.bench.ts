// A whole checkout, eight at once: our one call against the calls that Medusa's own Store API needs for the same order, with
// the same payment provider, goods, voucher and totals, in the same run.
import type { CheckoutAnswer } from '../medusa/src/contracts/checkout.ts'
import type { Quote } from '../medusa/src/contracts/quote.ts'
import { leave } from '../tests/integration/checkout/books.ts'
import { aRequest, ask, quoteOf } from '../tests/integration/checkout/buyer.ts'
import { createPromotion, logInOperator } from '../tests/integration/checkout/promotions.ts'
import { startStack, type Stack } from '../tests/harness/stack.ts'

const AT_ONCE = 8
const OURS = 240
const MEDUSAS = 48
const WARM_UP = 16
const VOUCHER = 'BENCH10'

type Goods = { variant_id: string; organisation_id: string; total: number }
type Measured = { perSecond: number; median: number }

const stack = await startStack({
  demo: true,
  simulator: true,
  snapOnly: true,
  env: { STORE_API_CHECKOUT: 'true' },
})
try {
  await createPromotion(await logInOperator(stack), {
    code: VOUCHER,
    type: 'percentage',
    value: 10,
    target: 'order',
    limit: 1_000_000,
    budget: { type: 'spend', limit: 1_000_000_000 },
  })
  const goods = await readGoods(stack)
  await priceTheOptions(stack)
  const ours = await measure(OURS, goods, ourCheckout(stack))
  const medusas = await measure(MEDUSAS, goods, await storeApiCheckout(stack))
  const ratio = ours.perSecond / medusas.perSecond
  console.log(
    `${AT_ONCE} buyers at once, one line each of ${goods.length} goods, a voucher, paid through Midtrans' redirect:`,
  )
  print('our one call', ours)
  print("Medusa's Store API, eight calls", medusas)
  console.log(
    `  ${ratio.toFixed(1)} times as many orders per second, every order with the same total in both`,
  )
} finally {
  await stack.stop()
}

/** Different goods, so that nobody waits for another's piece. */
async function readGoods(shop: Stack): Promise<Goods[]> {
  const rows = await shop.sql<{ id: string }>(
    `select v.id from product_variant v join product p on p.id = v.product_id and p.status = 'published'
     where not v.allow_backorder order by v.id`,
  )
  const goods: Goods[] = []
  for (const { id } of rows) {
    await leave(shop, id, 100_000)
    const [parcel] = (await quoteOf(shop, { [id]: 1 })).parcels
    if (!parcel?.options.some(({ mode }) => mode === 'pickup')) continue
    const { organisation_id } = parcel
    const { body } = await ask<Quote>(shop, '/shop/quote', {
      items: [{ variant_id: id, quantity: 1 }],
      parcels: { [organisation_id]: 'pickup' },
      voucher: VOUCHER,
    })
    if (body.totals.discount_rupiah === 0) throw new Error('The voucher takes nothing off.')
    goods.push({ variant_id: id, organisation_id, total: body.totals.total_rupiah })
  }
  return goods
}

/** `buy` answers the total of the order that it made. */
async function measure(
  count: number,
  goods: Goods[],
  buy: (what: Goods) => Promise<number>,
): Promise<Measured> {
  let next = 0
  const buyNext = async () => {
    const what = goods[next++ % goods.length]
    if (!what) throw new Error('There is nothing to buy.')
    const from = performance.now()
    const total = await buy(what)
    if (total !== what.total) throw new Error(`The total is ${total}, but the quote said ${what.total}.`)
    return performance.now() - from
  }
  await inParallel(WARM_UP, buyNext)
  const started = performance.now()
  const times = await inParallel(count, buyNext)
  const seconds = (performance.now() - started) / 1000
  const median = times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? 0
  return { perSecond: count / seconds, median }
}

async function inParallel<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let left = count
  const worker = async () => {
    while (left-- > 0) results.push(await work())
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

function print(name: string, { perSecond, median }: Measured): void {
  console.log(`  ${name.padEnd(34)} ${perSecond.toFixed(1).padStart(6)}/s   median ${median.toFixed(0)} ms`)
}

function ourCheckout(shop: Stack) {
  return async ({ variant_id, organisation_id, total }: Goods): Promise<number> => {
    const request = {
      ...aRequest({ [variant_id]: 1 }, total),
      parcels: { [organisation_id]: 'pickup' as const },
      voucher: VOUCHER,
    }
    const answer = await ask<CheckoutAnswer>(shop, '/shop/checkouts', request)
    if (answer.status !== 201 || answer.body.redirect_url === null) throw new Error(JSON.stringify(answer))
    const [order] = await shop.sql<{ total: number }>(
      `select (s.totals ->> 'current_order_total')::float8 as total from order_summary s
       join checkout c on c.order_id = s.order_id where c.order_token = $1`,
      [answer.body.token],
    )
    return order?.total ?? 0
  }
}

/** The house charges delivery by its own table; Medusa's options need a price of their own to be chosen. */
async function priceTheOptions(shop: Stack): Promise<void> {
  await shop.sql(`insert into price_set (id) select 'pset_bench_' || id from shipping_option`)
  await shop.sql(
    `insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
     select 'price_bench_' || id, 'pset_bench_' || id, 'idr', 0, '{"value": "0", "precision": 20}', 0 from shipping_option`,
  )
  await shop.sql(
    `insert into shipping_option_price_set (id, shipping_option_id, price_set_id)
     select 'sops_bench_' || id, id, 'pset_bench_' || id from shipping_option`,
  )
}

/** Cart, line, address, delivery, payment collection, payment session, completion: as Medusa's storefronts do it. */
async function storeApiCheckout(shop: Stack): Promise<(what: Goods) => Promise<number>> {
  const [ground] = await shop.sql<{ key: string; region_id: string; sales_channel_id: string }>(
    `select k.token as key, (select id from region where currency_code = 'idr' limit 1) as region_id,
       (select id from sales_channel where metadata ->> 'channel' = 'online' limit 1) as sales_channel_id
     from api_key k where k.type = 'publishable' limit 1`,
  )
  if (!ground) throw new Error('There is no publishable key.')
  const { key, region_id, sales_channel_id } = ground
  const call = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const response = await fetch(`${shop.backendUrl}/store/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const shipping_address = {
    first_name: 'Siti',
    last_name: '(contoh)',
    address_1: 'Jalan Mawar 5',
    city: 'Semarang',
    country_code: 'id',
    phone: '+6281234567890',
  }
  let buyers = 0
  return async ({ variant_id }) => {
    buyers += 1
    const email = `siti-${buyers}@contoh.test`
    const { cart } = await call<{ cart: { id: string } }>('POST', 'carts', { region_id, sales_channel_id })
    await call('POST', `carts/${cart.id}/line-items`, { variant_id, quantity: 1 })
    await call('POST', `carts/${cart.id}`, { email, shipping_address, promo_codes: [VOUCHER] })
    const { shipping_options } = await call<{ shipping_options: { id: string; name: string }[] }>(
      'GET',
      `shipping-options?cart_id=${cart.id}`,
    )
    const option = shipping_options.find(({ name }) => name === 'Ambil sendiri')
    await call('POST', `carts/${cart.id}/shipping-methods`, { option_id: option?.id })
    const { payment_collection } = await call<{ payment_collection: { id: string } }>(
      'POST',
      'payment-collections',
      { cart_id: cart.id },
    )
    await call('POST', `payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: 'pp_midtrans_midtrans',
    })
    const { order } = await call<{ order?: { total: number } }>('POST', `carts/${cart.id}/complete`)
    if (!order) throw new Error('The cart was not completed.')
    return order.total
  }
}
