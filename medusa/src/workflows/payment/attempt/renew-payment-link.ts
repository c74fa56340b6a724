import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { PaymentAnswer } from '../../../contracts/order'
import { type Result, ok, refuse } from '../../../domain/failure'
import { type FoundOrder, findOrderByToken } from '../../../queries/order/find-order'
import { makePaymentLink } from './make-payment-link'
import { settlePayment } from '../settle/settle-payment'

/**
 * Where an open order can be paid now. The gateway is asked first, so that nobody pays twice; a page that is still good is given
 * again, and an attempt that has failed makes room for a new one. Never are two attempts open at once.
 */
export async function renewPaymentLink(
  container: MedusaContainer,
  token: string,
): Promise<Result<PaymentAnswer>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await findOrderByToken(knex, token)
  if (before?.payment_session_id) await settlePayment(container, before.payment_session_id)
  const order = await findOrderByToken(knex, token)
  if (order?.status === 'paid') return refuse('already_paid', 'Pesanan ini sudah dibayar. Terima kasih.')
  if (!order || order.status !== 'placed' || isOver(order)) {
    return refuse('order_closed', 'Waktu bayar pesanan ini sudah habis. Silakan pesan lagi dari keranjang.')
  }
  const redirect_url = order.redirect_url ?? (await makePaymentLink(container, order.order_id))
  if (redirect_url === null || order.expires_at === null) {
    return refuse(
      'gateway_unreachable',
      'Halaman pembayaran sedang tidak bisa dibuka. Coba lagi sebentar lagi.',
    )
  }
  return ok({ redirect_url })
}

const isOver = ({ expires_at }: FoundOrder) => expires_at !== null && expires_at.getTime() <= Date.now()
