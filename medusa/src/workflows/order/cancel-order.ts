import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../domain/failure'
import { judgeChange } from '../../domain/order/judge-change'
import { announce } from '../announce'
import { inOneTransaction } from '../one-transaction'
import { closeUnpaid } from '../payment/attempt/close-unpaid'
import { intendRefund } from '../payment/refund/intend-refund'
import { readRoom } from '../payment/refund/fit-refund'
import { bookReturning } from '../payment/returning/book-returning'
import { reverseNow } from '../payment/refund/reverse-now'
import { sendRefundsOf } from '../payment/refund/send-refund'
import { closeOrder } from './close-order'

export type Cancellation = {
  order_id: string
  reason: string
  member_id?: string
  /** The buyer herself may until it is packed; who runs the house until it is sent. */
  is_by_buyer?: boolean
}

type Row = { id: string; status: string; payment_session_id: string }

/**
 * Undoes a whole order. Unpaid: the gateway is told to take no money for it. Paid: the stock goes back, the makers' shares are taken
 * back and the refund is written down, all at once; the refund itself counts only when the gateway says that it is done.
 */
export async function cancelOrder(
  container: MedusaContainer,
  cancellation: Cancellation,
): Promise<Result<{ is_refunding: boolean }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { order_id } = cancellation
  const [row] = await knex('checkout').where({ order_id }).select<{ status: string }[]>('status')
  if (!row) return refuse('not_found', 'Pesanan ini tidak ditemukan.')
  if (row.status === 'placed' && (await closeUnpaid(container, order_id, 'cancelled', cancellation.reason))) {
    return ok({ is_refunding: false })
  }
  const cancelled = await cancelPaid(container, cancellation)
  if (cancelled.ok) {
    await announce(container, 'order.canceled', order_id)
    await sendRefundsOf(container, order_id)
  }
  return cancelled
}

function cancelPaid(
  container: MedusaContainer,
  { order_id, reason, member_id, is_by_buyer = false }: Cancellation,
): Promise<Result<{ is_refunding: boolean }>> {
  return inOneTransaction(container, async ({ sql }) => {
    const [row] = await sql('checkout')
      .where({ order_id })
      .forUpdate()
      .select<Row[]>('id', 'status', 'payment_session_id')
    if (row?.status === 'cancelled') return ok({ is_refunding: false })
    if (row?.status !== 'paid') {
      return refuse('not_now', 'Pembayaran pesanan ini sedang diperiksa. Coba lagi sebentar lagi.')
    }
    const parcels = await sql('parcel').where({ order_id }).select<{ state: string }[]>('state')
    const states = parcels.map(({ state }) => state)
    const judged = is_by_buyer ? judgeChange({ status: 'paid', parcels: states }) : ok(true)
    if (!judged.ok) return judged
    if (states.some((state) => state === 'handed_over' || state === 'picked_up'))
      return refuse('already_sent', 'Sebagian pesanan ini sudah dikirim, jadi tidak bisa dibatalkan.')
    // Parts of it may have gone back before, or be about to.
    const amount_rupiah = await readRoom(sql, row.payment_session_id)
    if (amount_rupiah > 0) {
      await intendRefund(sql, {
        order_id,
        payment_session_id: row.payment_session_id,
        amount_rupiah,
        cause: 'order_cancelled',
        reason,
        ...(member_id !== undefined && { requested_by_member_id: member_id }),
      })
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    await reverseNow(sql, logger, { order_id, kind: 'cancellation', reason })
    await closeOrder(sql, { checkout_id: row.id, order_id }, 'cancelled', reason)
    await bookReturning(sql, logger, row.payment_session_id)
    return ok({ is_refunding: true })
  })
}
