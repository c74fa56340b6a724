import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { AccountOrder, AccountOrders } from '../../contracts/account'
import { describeOrder, describePayment } from '../../domain/payment/describe-order-state'
import type { CheckoutStatus } from '../../domain/payment/types'
import { linePosition, paidOf } from '../order/order-sql'
import type { Buyer } from './read-buyer'

const PER_PAGE = 10

type Row = Omit<AccountOrder, 'state' | 'placed_at'> & {
  placed_at: Date
  status: CheckoutStatus
  captured_rupiah: number
  refunded_rupiah: number
  parcel_states: string[]
}

/** Orders with the very number that was proved; nothing is attached to an account, so nothing can be attached wrongly. */
export async function listAccountOrders(sql: Knex, { phone }: Buyer, wanted: number): Promise<AccountOrders> {
  const counted = await sql.raw<{ rows: { total: number }[] }>(
    `select count(*)::int as total from checkout c join "order" o on o.id = c.order_id where c.contact_phone = ?`,
    [phone],
  )
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(wanted, pages)
  const { rows } = await sql.raw<{ rows: Row[] }>(
    `select c.order_token as token, o.display_id as number, c.status, o.created_at as placed_at,
       c.amount_rupiah as total_rupiah, paid.captured_rupiah, paid.refunded_rupiah,
       array(select p.state from parcel p where p.order_id = o.id and p.deleted_at is null) as parcel_states,
       coalesce((
         select json_agg(json_build_object('title', l.title, 'quantity', i.quantity::int,
           'title_en', (select d.title_en from product_detail d where d.product_id = l.product_id and d.deleted_at is null)
         ) order by ${linePosition})
         from order_item i join order_line_item l on l.id = i.item_id
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null
       ), '[]') as lines
     from checkout c join "order" o on o.id = c.order_id
     cross join lateral ${paidOf('c')} paid
     where c.contact_phone = ? order by c.created_at desc, c.id desc limit ? offset ?`,
    [phone, PER_PAGE, (page - 1) * PER_PAGE],
  )
  return { orders: rows.map(toOrder), page, pages, total }
}

function toOrder({
  status,
  captured_rupiah,
  refunded_rupiah,
  parcel_states,
  placed_at,
  ...row
}: Row): AccountOrder {
  const payment = describePayment({ status, captured_rupiah, refunded_rupiah })
  return { ...row, placed_at: placed_at.toISOString(), state: describeOrder(payment, parcel_states) }
}
