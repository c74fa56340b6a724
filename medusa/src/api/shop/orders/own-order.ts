import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../access/rate-limit'
import { readPhone } from '../../../domain/phone/read-phone'
import type { FoundOrder } from '../../../queries/order/find-order'
import { sendFailure, sendTooMany } from '../../answer'
import { shopSql } from '../shop-answer'
import { orderOf } from './order-of'

/** An order waits for days to be packed: the few digits that its page does not show must not be found by then. */
const LIMITS = [
  { name: 'order-change', limit: 12, windowSeconds: 3600 },
  { name: 'order-change-week', limit: 30, windowSeconds: 7 * 24 * 3600 },
]

const NOT_HERS = {
  code: 'wrong_phone',
  message: 'Nomor ini bukan nomor WhatsApp di pesanan ini. Tulis nomor yang dipakai saat memesan.',
  field: 'phone',
}

/**
 * The order, for who knows its address and the number that it was ordered with: the address alone may have been passed on. Undefined
 * when the refusal has been answered.
 */
export async function ownOrder(
  req: MedusaRequest,
  res: MedusaResponse,
  phone: string,
): Promise<FoundOrder | undefined> {
  const order = await orderOf(req, res)
  if (!order) return undefined
  for (const { name, ...window } of LIMITS) {
    const allowance = await takeAllowance(req.scope, { key: `${name}:${order.order_id}`, ...window })
    if (!allowance.allowed) {
      sendTooMany(res, allowance.retryAfterSeconds)
      return undefined
    }
  }
  const read = readPhone(phone)
  const [row] = await shopSql(req)('checkout')
    .where({ order_id: order.order_id })
    .select<{ contact_phone: string }[]>('contact_phone')
  if (read.ok && row?.contact_phone === read.value) return order
  sendFailure(res, read.ok ? NOT_HERS : read.failure, 422)
  return undefined
}
