import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules, generateEntityId } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../../domain/failure'
import type { Method } from '../../../domain/payment/methods'
import { providerOf } from '../../../gateways/gateway-of'
import { recordEvent } from '../../../gateways/record-event'
import { TOO_MANY_UNPAID, mayReopenAnother } from '../../checkout/limit-unpaid'
import { isPaymentWriter } from '../../checkout/module-writers'
import { nameSession } from '../../checkout/name-session'
import { type Transaction, inOneTransaction } from '../../one-transaction'
import { reopenUnpaid } from '../../order/reopen-order'

type Order = {
  id: string
  status: string
  payment_session_id: string | null
  payment_collection_id: string
  amount_rupiah: number
}

const GONE = {
  stock_gone: refuse('stock_gone', 'Barang pesanan ini sudah habis. Silakan pilih lagi di toko.'),
  promotion_gone: refuse(
    'promotion_gone',
    'Potongan harga pesanan ini sudah tidak berlaku. Silakan pesan lagi dari keranjang.',
  ),
}

/**
 * Writes down an attempt to pay an order by a method, before any gateway hears of it: the id of its session. An order that had expired
 * lives again, if its stock can be reserved once more and its discounts are still to be had. The stock is kept until the method's time is over.
 */
export function openAttempt(
  container: MedusaContainer,
  order_id: string,
  method: Method,
  minutes: number,
): Promise<Result<string>> {
  return inOneTransaction(container, async (inside) => {
    const { sql } = inside
    const [order] = await sql('checkout')
      .where({ order_id })
      .forUpdate()
      .select<Order[]>('id', 'status', 'payment_session_id', 'payment_collection_id', 'amount_rupiah')
    if (order?.status === 'paid') return refuse('already_paid', 'Pesanan ini sudah dibayar. Terima kasih.')
    if (!order || !['placed', 'expired'].includes(order.status)) {
      return refuse('order_closed', 'Pesanan ini sudah ditutup. Silakan pesan lagi dari keranjang.')
    }
    const [open] = await sql('payment_attempt')
      .where({ order_id })
      .whereIn('state', ['intended', 'waiting', 'ending'])
      .select('id')
    if (open) return refuse('old_way_open', 'Cara bayar yang tadi masih ditutup. Coba lagi sebentar lagi.')
    if (order.status === 'expired') {
      if (!(await mayReopenAnother(sql, order_id)))
        return refuse(TOO_MANY_UNPAID.code, TOO_MANY_UNPAID.message)
      const reopened = await reopenUnpaid(sql, order_id)
      if (reopened !== 'reopened') return GONE[reopened]
    }
    const session_id = await takeSession(container, inside, order, method)
    const expires_at = new Date(Date.now() + minutes * 60_000)
    await sql('payment_attempt').insert({
      id: generateEntityId(undefined, 'payatt'),
      payment_session_id: session_id,
      order_id,
      gateway: method.gateway,
      method: method.id,
      amount_rupiah: order.amount_rupiah,
      minutes,
      expires_at,
      retry_at: sql.fn.now(),
    })
    await sql('checkout')
      .where({ id: order.id })
      .update({
        status: 'placed',
        closed_at: null,
        payment_session_id: session_id,
        redirect_url: null,
        expires_at,
        updated_at: sql.fn.now(),
      })
      .increment('revision', 1)
    await recordEvent(sql, {
      order_id,
      payment_session_id: session_id,
      kind: 'decided',
      what: 'choose',
      detail: { method: method.id, minutes, is_again: order.status === 'expired' },
    })
    return ok(session_id)
  })
}

/** The session that was made with the order serves the first attempt at the same provider; every other one gets its own. */
async function takeSession(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  order: Order,
  method: Method,
): Promise<string> {
  const provider_id = providerOf(method.gateway)
  if (provider_id === undefined) throw new Error(`No payment provider stands for ${method.gateway}.`)
  const unused = await readUnused(sql, order.payment_session_id)
  if (unused?.provider_id === provider_id) return unused.id
  if (unused) await sql('payment_session').where({ id: unused.id }).update({ status: 'canceled' })
  const payments: unknown = container.resolve(Modules.PAYMENT)
  if (!isPaymentWriter(payments)) throw new Error('Medusa has changed its payment module.')
  const session = await payments.createPaymentSession_(
    order.payment_collection_id,
    { provider_id, amount: order.amount_rupiah, currency_code: 'idr', data: {} },
    within(payments),
  )
  await flush()
  await nameSession(sql, session.id)
  return session.id
}

async function readUnused(
  sql: Knex,
  id: string | null,
): Promise<{ id: string; provider_id: string } | undefined> {
  if (id === null) return undefined
  const [session] = await sql('payment_session as s')
    .leftJoin('payment_attempt as t', 't.payment_session_id', 's.id')
    .where('s.id', id)
    .whereNull('t.id')
    .whereRaw(`not jsonb_exists(s.data, 'transaction_status') and s.status <> 'canceled'`)
    .select<{ id: string; provider_id: string }[]>('s.id', 's.provider_id')
  return session
}
