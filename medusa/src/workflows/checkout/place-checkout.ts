import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { isSnapOnly, readPaymentMinutes } from '../../config/payment'
import type { CheckoutAnswer } from '../../contracts/checkout'
import type { Quote } from '../../contracts/quote'
import { readGoods, readOrderGround } from '../../queries/order/read-goods'
import { announce } from '../announce'
import { makePaymentLink } from '../payment/attempt/make-payment-link'
import { priceBasket } from '../promotion/price-basket'
import { runOrderCreated, runValidate } from './checkout-hooks'
import { type QuoteRefusal, judgeQuote } from './judge-quote'
import { TOO_MANY_UNPAID } from './limit-unpaid'
import { type Intent, type Opened, closeIntent, openIntent } from './open-intent'
import { LeaseLost, StockGone, TooManyUnpaid, VoucherGone, placeOrder } from './place-order'
import type { ReadRequest } from './request'

export type CheckoutResult =
  { ok: true; value: CheckoutAnswer } | { ok: false; failure: QuoteRefusal; retryAfterSeconds?: number }

/**
 * From "pay" to an order in one call: the wish is stored, the basket priced once more, and the order placed in one transaction; then
 * she chooses how to pay on its page, or the gateway is asked for one. A gateway that does not answer costs the link, never the order.
 */
export async function placeCheckout(
  container: MedusaContainer,
  key: string,
  request: ReadRequest,
): Promise<CheckoutResult> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const opened = await openIntent(knex, key, request)
  if (opened.kind !== 'mine') return answerEarlier(opened)
  const { intent } = opened

  const { quote, discounts } = await priceBasket(container, toQuoteRequest(request), request.contact.phone)
  const refusal = judgeQuote(quote, request)
  if (refusal) return refuseIntent(knex, intent, refusal)
  const { items, contact } = request
  const objection = await runValidate(container, {
    items,
    contact,
    total_rupiah: quote.totals.total_rupiah,
  })
  if (objection !== undefined) return refuseIntent(knex, intent, { code: 'objection', message: objection })
  const [goods, ground] = [await readGoods(knex, quote.lines), await readOrderGround(knex)]
  try {
    await placeOrder(container, { intent, request, quote, discounts, goods, ground }, readPaymentMinutes())
  } catch (error) {
    if (error instanceof LeaseLost) return answerEarlier({ kind: 'busy', retryAfterSeconds: 1 })
    if (error instanceof TooManyUnpaid) return refuseIntent(knex, intent, TOO_MANY_UNPAID)
    if (error instanceof StockGone)
      return refuseIntent(knex, intent, await soldOut(container, request, quote))
    if (error instanceof VoucherGone) return refuseIntent(knex, intent, await voucherGone(container, request))
    await closeIntent(knex, intent, { code: 'broken' })
    throw error
  }
  const redirect_url = isSnapOnly() ? await makePaymentLink(container, intent.order_id) : null
  await announce(container, 'order.placed', intent.order_id)
  const trouble = await runOrderCreated(container, intent.order_id)
  if (trouble !== undefined) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`A hook failed after order ${intent.order_id} was placed: ${trouble}`)
  }
  return { ok: true, value: await describe(knex, intent, redirect_url) }
}

function toQuoteRequest({ items, address, parcels, voucher }: ReadRequest) {
  return {
    items,
    parcels,
    ...(voucher !== undefined && { voucher }),
    ...(address && { destination: { area_code: address.area_code } }),
  }
}

async function refuseIntent(knex: Knex, intent: Intent, failure: QuoteRefusal): Promise<CheckoutResult> {
  const { quote: _quote, ...reason } = failure
  await closeIntent(knex, intent, reason)
  return { ok: false, failure }
}

/** Somebody else was faster between the price and the reservation. */
async function soldOut(container: MedusaContainer, request: ReadRequest, seen: Quote): Promise<QuoteRefusal> {
  const { quote } = await priceBasket(container, toQuoteRequest(request), request.contact.phone)
  const message = quote.lines.find((line) => line.problem)?.problem?.message
  return {
    code: 'sold_out',
    message: message ?? 'Barang ini baru saja dibeli orang lain. Coba kirim sekali lagi.',
    quote: message ? quote : seen,
  }
}

async function voucherGone(container: MedusaContainer, request: ReadRequest): Promise<QuoteRefusal> {
  const { quote } = await priceBasket(container, toQuoteRequest(request), request.contact.phone)
  const message = 'Voucher ini baru saja habis terpakai. Periksa jumlah yang baru, lalu kirim lagi.'
  return { code: 'voucher_gone', message, field: 'voucher', quote }
}

async function describe(knex: Knex, intent: Intent, redirect_url: string | null): Promise<CheckoutAnswer> {
  const [order] = await knex('order').where({ id: intent.order_id }).select('display_id')
  return { token: intent.order_token, order_number: Number(order?.display_id), redirect_url }
}

function answerEarlier(opened: Exclude<Opened, { kind: 'mine' }>): CheckoutResult {
  switch (opened.kind) {
    case 'done': {
      const { token, order_number, redirect_url, is_open } = opened
      return { ok: true, value: { token, order_number, redirect_url: is_open ? redirect_url : null } }
    }
    case 'busy': {
      const failure = {
        code: 'in_progress',
        message: 'Pesanan ini sedang diproses. Tunggu sebentar, lalu coba lagi.',
      }
      return { ok: false, failure, retryAfterSeconds: opened.retryAfterSeconds }
    }
    default: {
      const message = 'Isi keranjang sudah berubah sejak dikirim. Muat ulang halaman ini, lalu kirim lagi.'
      return { ok: false, failure: { code: 'key_reused', message } }
    }
  }
}
