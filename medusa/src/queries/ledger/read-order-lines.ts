import type { Sql } from '../../modules/ledger/sql'

export type OrderLine = {
  order_id: string
  order_display_id: number
  line_id: string
  product_id: string | null
  variant_id: string | null
  product_title: string
  quantity: number
  unit_price: number
  /** What promotions took off the line; a rate may leave it with a fraction. */
  discount: number
}

/** The lines of orders as they stand now, in the order in which they were put there. */
export function readOrderLines(sql: Sql, orderIds: readonly string[]): Promise<OrderLine[]> {
  return sql<OrderLine>(
    `select o.id as order_id, o.display_id as order_display_id, li.id as line_id, li.product_id, li.variant_id,
            coalesce(li.product_title, li.title) as product_title, oi.quantity::float8 as quantity,
            coalesce(oi.unit_price, li.unit_price)::float8 as unit_price,
            coalesce(taken.amount, 0)::float8 as discount
       from "order" o
       join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
       join order_line_item li on li.id = oi.item_id and li.deleted_at is null
       left join lateral (select sum(a.amount) as amount from order_line_item_adjustment a
                           where a.item_id = li.id and a.version = oi.version and a.deleted_at is null) taken on true
      where o.id = any($1) and oi.quantity > 0
      order by o.id, li.created_at, li.id`,
    [orderIds],
  )
}
