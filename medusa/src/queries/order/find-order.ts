import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type FoundOrder = {
  order_id: string
  token: string
  status: string
  payment_session_id: string | null
  redirect_url: string | null
  expires_at: Date | null
  placed_at: Date
}

const SELECT = `select c.order_id, c.order_token as token, c.status, c.payment_session_id, c.redirect_url, c.expires_at,
    o.created_at as placed_at
  from checkout c`

export async function findOrderByToken(knex: Knex, token: string): Promise<FoundOrder | undefined> {
  const { rows } = await knex.raw<{ rows: FoundOrder[] }>(
    `${SELECT} join "order" o on o.id = c.order_id where c.order_token = ?`,
    [token],
  )
  return rows[0]
}

/** Number and phone together: either alone says nothing about an order. */
export async function findOrderByNumber(
  knex: Knex,
  number: number,
  phone: string,
): Promise<FoundOrder | undefined> {
  const { rows } = await knex.raw<{ rows: FoundOrder[] }>(
    `${SELECT} join "order" o on o.id = c.order_id where o.display_id = ? and c.contact_phone = ?`,
    [number, phone],
  )
  return rows[0]
}
