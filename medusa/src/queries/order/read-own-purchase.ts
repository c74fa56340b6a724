import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { isOwnPurchase } from '../../domain/payment/is-own-purchase'

/** The numbers that an order was made with: what the checkout was sent, and what its contact was changed to. `checkout` is an alias of it. */
export const buyerPhones = (checkout: string) =>
  `array[${checkout}.contact_phone, ${checkout}.request -> 'contact' ->> 'phone']`

/** Whether a member has bought this order herself. An account of a buyer is its number, so there is nothing else to compare. */
export async function readOwnPurchase(sql: Knex, order_id: string, member_id: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { own: string | null; phones: (string | null)[] }[] }>(
    `select m.phone as own, ${buyerPhones('c')} as phones
     from member m cross join checkout c where m.id = :member_id and c.order_id = :order_id`,
    { member_id, order_id },
  )
  return rows.some(({ own, phones }) => isOwnPurchase(own, phones))
}
