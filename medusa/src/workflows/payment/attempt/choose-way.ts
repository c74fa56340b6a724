import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMethodMinutes } from '../../../config/payment'
import { type Result, ok, refuse } from '../../../domain/failure'
import { mayStillPay } from '../../../domain/payment/may-still-pay'
import { methodById } from '../../../domain/payment/methods'
import type { WhyNot } from '../../../domain/payment/offer-methods'
import { findOrderByToken } from '../../../queries/order/find-order'
import { type Attempt, readAttempt, readOpenAttempts } from '../../../queries/order/read-attempt'
import { readWays } from '../../../queries/order/read-ways'
import { intendEnd, sendEnd } from './end-attempt'
import { openAttempt } from './open-attempt'
import { sendCharge } from './send-charge'
import { settlePayment } from '../settle/settle-payment'

export type Chosen = { session_id: string; redirect_url: string | null }

/**
 * The buyer picks a way to pay an order that is open, or that had expired. The gateway is asked first, so that nobody pays twice; a way
 * that was picked before is ended at its gateway before there is another one. Picking the same way again leaves it as it is, also when
 * both touches come at once.
 */
export async function chooseWay(
  container: MedusaContainer,
  token: string,
  method_id: string,
): Promise<Result<Chosen>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await findOrderByToken(knex, token)
  if (before?.payment_session_id) await settlePayment(container, before.payment_session_id)
  const order = await findOrderByToken(knex, token)
  if (!order) return refuse('not_found', 'Pesanan ini tidak ditemukan.')
  const open = await readOpenAttempts(knex, order.order_id)
  const same = open.find((attempt) => isStillGood(attempt, method_id))
  if (same && order.status === 'placed') return show(container, knex, same.session_id)

  const isUnpaid = order.status === 'placed' || order.status === 'expired'
  if (isUnpaid && !mayStillPay(order.placed_at)) return TOO_OLD
  const method = methodById(method_id)
  const way = (await readWays(knex, order.order_id)).find(({ id }) => id === method_id)
  if (!method || !way) return refuse('no_such_way', 'Cara bayar ini tidak tersedia untuk pesanan ini.')
  if (way.why_not !== null) return refuse(...WHY_NOT[way.why_not])
  for (const { session_id } of open) {
    await intendEnd(knex, session_id, 'changed')
    if (!(await sendEnd(container, session_id))) return explain(knex, token)
  }
  const opened = await openAttempt(container, order.order_id, method, readMethodMinutes(method))
  if (opened.ok) return show(container, knex, opened.value)
  const twin = (await readOpenAttempts(knex, order.order_id)).find((one) => isStillGood(one, method_id))
  return twin ? show(container, knex, twin.session_id) : opened
}

const TOO_OLD = refuse(
  'order_closed',
  'Waktu bayar pesanan ini sudah habis. Silakan pesan lagi dari keranjang.',
)

const WHY_NOT: Record<WhyNot, [code: string, message: string]> = {
  amount_too_small: [
    'amount_too_small',
    'Jumlah pesanan ini terlalu kecil untuk cara bayar ini. Pilih cara lain.',
  ],
  amount_too_large: [
    'amount_too_large',
    'Jumlah pesanan ini terlalu besar untuk cara bayar ini. Pilih cara lain.',
  ],
  gateway_down: ['gateway_down', 'Cara bayar ini sedang terganggu. Pilih cara lain, atau coba lagi nanti.'],
}

const isStillGood = ({ method, state, expires_at }: Attempt, method_id: string) =>
  method === method_id &&
  (state === 'intended' || (state === 'waiting' && expires_at !== null && expires_at.getTime() > Date.now()))

async function show(container: MedusaContainer, knex: Knex, session_id: string): Promise<Result<Chosen>> {
  await sendCharge(container, session_id)
  const attempt = await readAttempt(knex, session_id)
  if (attempt?.state === 'ended') {
    return refuse('way_refused', 'Cara bayar ini ditolak oleh penyedianya. Pilih cara lain.')
  }
  return ok({ session_id, redirect_url: attempt?.redirect_url ?? null })
}

/** The old way could not be ended: because it was paid, or because its gateway is silent. */
async function explain(knex: Knex, token: string): Promise<Result<Chosen>> {
  const order = await findOrderByToken(knex, token)
  return order?.status === 'paid'
    ? refuse('already_paid', 'Pesanan ini sudah dibayar. Terima kasih.')
    : refuse(
        'old_way_open',
        'Cara bayar yang tadi belum bisa dibatalkan, jadi belum bisa diganti. Coba lagi sebentar lagi.',
      )
}
