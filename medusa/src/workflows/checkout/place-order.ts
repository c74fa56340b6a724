import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules, generateEntityId } from '@medusajs/framework/utils'
import { MIDTRANS_PROVIDER_ID } from '../../providers/payment-midtrans/names'
import { tellReceived } from '../message/order-news'
import { inOneTransaction } from '../one-transaction'
import { takeStock } from '../order/take-stock'
import { type Used, countUsage } from '../promotion/count-usage'
import { promotionsOf } from '../promotion/promotions-of'
import { mayOpenAnother } from './limit-unpaid'
import { isOrderWriter, isPaymentWriter } from './module-writers'
import { nameSession } from './name-session'
import { type ParcelRow, type PricedOrder, describeOrder } from './describe-order'

export type PlacedOrder = { payment_session_id: string; expires_at: Date }

/** Thrown inside the transaction so that everything done so far is undone. */
export class StockGone extends Error {}
export class LeaseLost extends Error {}
export class VoucherGone extends Error {}
export class TooManyUnpaid extends Error {}

/**
 * Order, parcels, reservation and payment session, all in one transaction: whenever the process dies, either the whole order is
 * there or none of it. Promotions and stock are counted last, because that is what other buyers may be waiting for.
 */
export async function placeOrder(
  container: MedusaContainer,
  priced: PricedOrder,
  minutes: number,
): Promise<PlacedOrder> {
  const orders: unknown = container.resolve(Modules.ORDER)
  const payments: unknown = container.resolve(Modules.PAYMENT)
  if (!isOrderWriter(orders) || !isPaymentWriter(payments)) throw new Error('Medusa has changed its modules.')
  const { order, parcels, stock } = describeOrder(priced)
  const amount = priced.quote.totals.total_rupiah

  return inOneTransaction(container, async ({ sql, within, flush }) => {
    if (!(await mayOpenAnother(sql, priced.request.contact.phone))) throw new TooManyUnpaid()
    await orders.createOrders_([order], within(orders))
    const collection = await payments.createPaymentCollections(
      { currency_code: 'idr', amount, status: 'awaiting' },
      within(payments),
    )
    const session = await payments.createPaymentSession_(
      collection.id,
      { provider_id: MIDTRANS_PROVIDER_ID, amount, currency_code: 'idr', data: {} },
      within(payments),
    )
    await flush()
    const expires_at = new Date(Date.now() + minutes * 60_000)
    await nameSession(sql, session.id)
    await link(sql, order.id, collection.id)
    await insertParcels(sql, parcels)
    await claim(sql, priced, { collection_id: collection.id, session_id: session.id, expires_at })
    const used = promotionsOf(priced.discounts, priced.request.contact.phone)
    await linkPromotions(sql, order.id, used)
    await tellReceived(sql, order.id, minutes)
    if (!(await countUsage(sql, used))) throw new VoucherGone()
    if (!(await takeStock(sql, stock))) throw new StockGone()
    return { payment_session_id: session.id, expires_at }
  })
}

async function link(sql: Knex.Transaction, order_id: string, payment_collection_id: string): Promise<void> {
  await sql('order_payment_collection').insert({
    id: generateEntityId(undefined, 'ordpay'),
    order_id,
    payment_collection_id,
  })
}

/** As Medusa links them, so that its Admin shows them with the order. */
async function linkPromotions(sql: Knex.Transaction, order_id: string, used: readonly Used[]): Promise<void> {
  if (used.length === 0) return
  await sql('order_promotion').insert(
    used.map(({ promotion_id }) => ({ id: generateEntityId(undefined, 'ordprom'), order_id, promotion_id })),
  )
}

async function insertParcels(sql: Knex.Transaction, parcels: ParcelRow[]): Promise<void> {
  await sql('parcel').insert(parcels)
}

/** The intent may have been taken over by another process in the meantime: then nothing of this one may stay. */
async function claim(
  sql: Knex.Transaction,
  { intent, quote, request, discounts }: PricedOrder,
  made: { collection_id: string; session_id: string; expires_at: Date },
): Promise<void> {
  const claimed = await sql('checkout')
    .where({ id: intent.id, order_id: intent.order_id, status: 'placing' })
    .update({
      status: 'placed',
      amount_rupiah: quote.totals.total_rupiah,
      discounts: JSON.stringify(promotionsOf(discounts, request.contact.phone)),
      note: request.note ?? null,
      gift_note: request.gift_note ?? null,
      invoice: request.invoice ? JSON.stringify(request.invoice) : null,
      payment_collection_id: made.collection_id,
      payment_session_id: made.session_id,
      expires_at: made.expires_at,
      lease_until: null,
      updated_at: sql.fn.now(),
    })
  if (claimed !== 1) throw new LeaseLost()
}
