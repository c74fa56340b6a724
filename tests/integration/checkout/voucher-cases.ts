import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import type { Quote } from '#contracts/quote'
import type { Stack } from '../../harness/stack.ts'
import type { Operator } from '../../fixtures/operator.ts'
import { booksOf, faultsOf, setStock, variantByTitle } from './books.ts'
import { type Answer, type Basket, VILLAGE, aRequest, ask, comeBack, look } from './buyer.ts'
import { pay } from './gateway-desk.ts'
import { createPromotion, logInOperator, medusasDiscount, usageOf, type Wanted } from './promotions.ts'

type Refused = { code: string; message: string; quote?: Quote }

/** What vouchers must do at the checkout. */
export function voucherCases(stackOf: () => Stack): void {
  let stack: Stack
  let operator: Operator
  let goods: [string, string, string]
  let product_id: string

  beforeAll(async () => {
    stack = stackOf()
    operator = await logInOperator(stack)
    const titles = ['Edamame', 'Kopi bubuk robusta', 'Kopi lanang'] as const
    const [a, b, c] = await Promise.all(titles.map((title) => variantByTitle(stack, title)))
    goods = [a ?? '', b ?? '', c ?? '']
    for (const variant of goods) await setStock(stack, variant, 10_000)
    const [row] = await stack.sql<{ product_id: string }>(
      'select product_id from product_variant where id = $1',
      [goods[0]],
    )
    product_id = row?.product_id ?? ''
  })

  const quote = async (basket: Basket, voucher: string, near = true): Promise<Quote> => {
    const items = Object.entries(basket).map(([variant_id, quantity]) => ({ variant_id, quantity }))
    const destination = near ? { destination: { area_code: VILLAGE } } : {}
    return (await ask<Quote>(stack, '/shop/quote', { items, voucher, ...destination })).body
  }

  const buy = async (
    basket: Basket,
    voucher: string,
    phone?: string,
  ): Promise<Answer<CheckoutAnswer & Partial<Refused>>> => {
    const { totals } = await quote(basket, voucher)
    const request = { ...aRequest(basket, totals.total_rupiah), voucher }
    return ask(stack, '/shop/checkouts', {
      ...request,
      ...(phone && { contact: { ...request.contact, phone } }),
    })
  }

  const sumsUp = ({ lines, parcels, totals, discounts }: Quote) => {
    const parts = [...lines, ...parcels].map((one) => one.discount_rupiah ?? 0)
    const sum = parts.reduce((total, part) => total + part, 0)
    expect(sum).toBe(totals.discount_rupiah)
    expect(discounts.reduce((total, one) => total + one.amount_rupiah, 0)).toBe(sum)
    expect(totals.total_rupiah).toBe(totals.items_rupiah + totals.delivery_rupiah - sum)
  }

  const likeMedusa: [string, Omit<Wanted, 'code'>][] = [
    ['a rate of the order', { type: 'percentage', value: 7.5, target: 'order' }],
    ['an amount of the order', { type: 'fixed', value: 10_000, target: 'order' }],
    [
      'a rate of each item',
      { type: 'percentage', value: 13, target: 'items', allocation: 'each', max_quantity: 2 },
    ],
    [
      'an amount of each item',
      { type: 'fixed', value: 1_500, target: 'items', allocation: 'each', max_quantity: 3 },
    ],
    ['an amount across items', { type: 'fixed', value: 9_999, target: 'items', allocation: 'across' }],
    ['more than there is', { type: 'fixed', value: 9_000_000, target: 'items', allocation: 'across' }],
  ]

  it.each(likeMedusa)(
    '%s: as much as Medusa’s own cart takes off, in whole rupiah',
    async (_name, wanted) => {
      const code = `SAMA${likeMedusa.findIndex(([name]) => name === _name)}`
      await createPromotion(operator, { ...wanted, code })
      const basket = { [goods[0]]: 3, [goods[1]]: 1, [goods[2]]: 2 }
      const ours = await quote(basket, code)
      sumsUp(ours)
      const theirs = await medusasDiscount(stack, basket, [code])
      expect(ours.totals.discount_rupiah).toBeGreaterThan(0)
      expect(Math.abs(ours.totals.discount_rupiah - theirs)).toBeLessThanOrEqual(0.5)
    },
  )

  it('the delivery can be discounted too, once it is known', async () => {
    await createPromotion(operator, {
      code: 'ONGKIR',
      type: 'percentage',
      value: 50,
      target: 'shipping_methods',
      allocation: 'across',
    })
    const early = await quote({ [goods[0]]: 1 }, 'ongkir', false)
    expect(early.voucher).toEqual({ code: 'ONGKIR', amount_rupiah: 0, waits_for_delivery: true })
    const late = await quote({ [goods[0]]: 1 }, 'ongkir')
    sumsUp(late)
    expect(late.totals.discount_rupiah).toBe(Math.round(late.totals.delivery_rupiah / 2))
    const made = await buy({ [goods[0]]: 1 }, 'ONGKIR')
    expect(made.status).toBe(201)
    const { totals } = await look(stack, made.body.token)
    expect(totals).toMatchObject({
      delivery_rupiah: late.totals.delivery_rupiah,
      discount_rupiah: late.totals.discount_rupiah,
      goods_discount_rupiah: 0,
      total_rupiah: late.totals.total_rupiah,
    })
    await pay(made.body.redirect_url ?? '')
    await comeBack(stack, made.body.token)
    expect(faultsOf(await booksOf(stack, made.body.token))).toEqual([])
  })

  it('a paid order is attributed with its discount, and every part goes back when it is cancelled', async () => {
    await createPromotion(operator, {
      code: 'SEPERTIGA',
      type: 'percentage',
      value: 33.3,
      target: 'order',
      limit: 5,
      budget: { type: 'spend', limit: 10_000_000 },
    })
    const basket = { [goods[0]]: 3, [goods[1]]: 1 }
    const seen = await quote(basket, 'SEPERTIGA')
    const made = await buy(basket, 'SEPERTIGA')
    await pay(made.body.redirect_url ?? '')
    await comeBack(stack, made.body.token)
    const books = await booksOf(stack, made.body.token)
    expect(books.status).toBe('paid')
    expect(faultsOf(books)).toEqual([])
    const lines = await stack.sql<{ gross: number; discount: number; net: number; parts: number }>(
      `select a.gross_rupiah::int as gross, a.discount_rupiah::int as discount, a.net_rupiah::int as net,
         (select coalesce(sum(amount_rupiah), 0) from attribution_fee f where f.attribution_id = a.id)::int
         + (select coalesce(sum(amount_rupiah), 0) from attribution_share s where s.attribution_id = a.id)::int as parts
       from attribution a where a.order_id = $1`,
      [books.order_id],
    )
    expect(lines.reduce((sum, line) => sum + line.discount, 0)).toBe(seen.totals.discount_rupiah)
    for (const line of lines) expect(line).toMatchObject({ net: line.gross - line.discount, parts: line.net })
    expect(await usageOf(stack, 'SEPERTIGA')).toMatchObject({
      promotion: 1,
      budget: seen.totals.discount_rupiah,
    })

    await operator('POST', `/admin/orders/${books.order_id}/cancel`)
    await expect
      .poll(async () => (await look(stack, made.body.token)).state, { timeout: 30_000 })
      .toBe('refunded')
    expect(faultsOf(await booksOf(stack, made.body.token))).toEqual([])
    expect(await usageOf(stack, 'SEPERTIGA')).toMatchObject({ promotion: 0, budget: 0 })
  })

  describe('what cannot be had', () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const ten = { type: 'percentage', value: 10, target: 'order' } as const

    it.each<[string, Wanted | null, string]>([
      ['TIDAKADA', null, 'unknown'],
      ['RANCANGAN', { ...ten, code: 'RANCANGAN', status: 'draft' }, 'unknown'],
      ['LEWAT', { ...ten, code: 'LEWAT', ends_at: yesterday }, 'ended'],
      ['DIMATIKAN', { ...ten, code: 'DIMATIKAN', status: 'inactive' }, 'ended'],
      ['NANTI', { ...ten, code: 'NANTI', starts_at: tomorrow }, 'not_started'],
      ['HABIS', { ...ten, code: 'HABIS', limit: 1 }, 'used_up'],
      ["'; drop table promotion; --", null, 'unknown'],
    ])('%s is told with a reason, and the order goes without it', async (code, wanted, problem) => {
      if (wanted) await createPromotion(operator, wanted)
      await stack.sql(`update promotion set used = "limit" where code = 'HABIS'`)
      const seen = await quote({ [goods[0]]: 1 }, code)
      expect(seen.voucher).toMatchObject({ amount_rupiah: 0, problem: { code: problem } })
      expect(seen.complete).toBe(true)
      expect((await buy({ [goods[0]]: 1 }, code)).status).toBe(201)
    })

    it('a voucher for other goods', async () => {
      await createPromotion(operator, { ...ten, code: 'EDAMAME', target: 'items', products: [product_id] })
      expect((await quote({ [goods[1]]: 1 }, 'EDAMAME')).voucher?.problem?.code).toBe('not_for_these')
      const both = await quote({ [goods[0]]: 1, [goods[1]]: 1 }, ' edamame ')
      expect(both.lines.map((line) => (line.discount_rupiah ?? 0) > 0)).toEqual([true, false])
    })

    it('of two at once for the last use, one has it; the other is told and pays the full price', async () => {
      await createPromotion(operator, { ...ten, code: 'TERAKHIR', limit: 1 })
      const answers = await Promise.all([1, 2, 3].map(() => buy({ [goods[1]]: 1 }, 'TERAKHIR')))
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
      const refused = answers.find(({ status }) => status === 409)?.body
      expect(['voucher_gone', 'quote_changed']).toContain(refused?.code)
      expect(refused?.quote?.voucher?.problem?.code).toBe('used_up')
      expect(await usageOf(stack, 'TERAKHIR')).toMatchObject({ promotion: 1 })
    })

    it('the same key is one use, and an order that lapses gives it back', async () => {
      await createPromotion(operator, { ...ten, code: 'SEKALI', budget: { type: 'usage', limit: 3 } })
      const { totals } = await quote({ [goods[0]]: 1 }, 'SEKALI')
      const request = { ...aRequest({ [goods[0]]: 1 }, totals.total_rupiah), voucher: 'SEKALI' }
      const first = await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)
      expect((await ask<CheckoutAnswer>(stack, '/shop/checkouts', request)).body.token).toBe(first.body.token)
      expect((await usageOf(stack, 'SEKALI')).budget).toBe(1)
      await stack.sql(`update checkout set expires_at = now() - interval '1 hour' where order_token = $1`, [
        first.body.token,
      ])
      await expect
        .poll(async () => (await look(stack, first.body.token)).state, { timeout: 30_000 })
        .toBe('expired')
      expect((await usageOf(stack, 'SEKALI')).budget).toBe(0)
    })

    it('once for each person is once for each phone number', async () => {
      await createPromotion(operator, {
        ...ten,
        code: 'PERORANG',
        budget: { type: 'use_by_attribute', limit: 1 },
      })
      expect((await buy({ [goods[0]]: 1 }, 'PERORANG', '081211110001')).status).toBe(201)
      const again = await buy({ [goods[0]]: 1 }, 'PERORANG', '+62 812-1111-0001')
      expect(again).toMatchObject({
        status: 409,
        body: { quote: { voucher: { problem: { code: 'used_up' } } } },
      })
      expect((await buy({ [goods[0]]: 1 }, 'PERORANG', '081211110002')).status).toBe(201)
      expect((await usageOf(stack, 'PERORANG')).people).toBe(2)
    })

    it('a voucher that leaves nothing to pay is refused with a reason', async () => {
      await createPromotion(operator, { code: 'SEMUA', type: 'percentage', value: 100, target: 'order' })
      await createPromotion(operator, {
        code: 'SEMUAONGKIR',
        type: 'percentage',
        value: 100,
        target: 'shipping_methods',
        is_automatic: true,
      })
      const refused = await buy({ [goods[0]]: 1 }, 'SEMUA')
      await stack.sql(`update promotion set status = 'inactive' where code = 'SEMUAONGKIR'`)
      expect(refused).toMatchObject({ status: 422, body: { code: 'nothing_to_pay' } })
    })
  })
}
