import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** An order that waits for money, as the gateway is told about it. */
export type Payable = {
  checkout_id: string
  order_id: string
  order_token: string
  order_number: number
  status: string
  payment_session_id: string | null
  payment_collection_id: string
  redirect_url: string | null
  amount_rupiah: number
  expires_at: Date
  locale: string | null
  customer: { name: string; phone: string }
  items: { id: string; name: string; price: number; quantity: number }[]
}

export async function readPayable(knex: Knex, order_id: string): Promise<Payable | undefined> {
  const { rows } = await knex.raw<{ rows: Payable[] }>(
    `select c.id as checkout_id, c.order_id, c.order_token, o.display_id as order_number, c.status,
       c.payment_session_id, c.payment_collection_id, c.redirect_url, c.amount_rupiah, c.expires_at, o.locale,
       json_build_object('name', a.first_name, 'phone', a.phone) as customer,
       (select json_agg(item) from (
         select json_build_object('id', l.variant_id, 'name', l.title, 'price', l.unit_price::bigint,
           'quantity', i.quantity::int) as item
         from order_item i join order_line_item l on l.id = i.item_id
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null
         union all
         select json_build_object('id', m.id, 'name', m.name, 'price', m.amount::bigint, 'quantity', 1)
         from order_shipping s join order_shipping_method m on m.id = s.shipping_method_id
         where s.order_id = o.id and s.version = o.version and s.deleted_at is null and m.amount > 0
         union all
         select json_build_object('id', used ->> 'code', 'name', used ->> 'name',
           'price', -(used ->> 'amount_rupiah')::bigint, 'quantity', 1)
         from jsonb_array_elements(c.discounts) as used
       ) as items) as items
     from checkout c
     join "order" o on o.id = c.order_id
     left join order_address a on a.id = o.shipping_address_id
     where c.order_id = ?`,
    [order_id],
  )
  return rows[0]
}
