import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readUnpaidOrders } from '../../config/payment'
import { buyerPhones } from '../../queries/order/read-own-purchase'

/**
 * Whether a number may have one more order that keeps goods without being paid. Orders of one number are counted one after the other:
 * the lock holds until the transaction ends, and is taken before those of promotions and stock. An order counts for the number that it
 * was placed with as well: writing another one into it keeps its goods no less.
 */
export async function mayOpenAnother(sql: Knex.Transaction, phone: string): Promise<boolean> {
  const most = readUnpaidOrders()
  if (most === 0) return true
  await sql.raw(`select pg_advisory_xact_lock(hashtextextended('unpaid:' || ?, 0))`, [phone])
  const [open] = await sql('checkout as c')
    .where({ status: 'placed' })
    .whereRaw(`? = any(${buyerPhones('c')})`, [phone])
    .select<{ count: number }[]>(sql.raw('count(*)::int as count'))
  return (open?.count ?? 0) < most
}

/** By whom an order was placed. */
export async function mayReopenAnother(sql: Knex.Transaction, order_id: string): Promise<boolean> {
  const [order] = await sql('checkout')
    .where({ order_id })
    .select<{ contact_phone: string }[]>('contact_phone')
  return order !== undefined && mayOpenAnother(sql, order.contact_phone)
}

export const TOO_MANY_UNPAID = {
  code: 'too_many_unpaid',
  message:
    'Nomor WhatsApp ini masih punya beberapa pesanan yang belum dibayar. Bayar atau batalkan dulu salah satunya.',
}
