import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type Pulse = { pulse: string; is_preparing: boolean }

/** A word that changes whenever the order's page has something new to show about its payment: the revision stands for the order's state. */
export async function readPulse(knex: Knex, order_id: string): Promise<Pulse> {
  const { rows } = await knex.raw<{ rows: Pulse[] }>(
    `select coalesce(t.state = 'intended', false) as is_preparing,
        concat_ws('.', c.revision, t.state, s.data ->> 'transaction_status') as pulse
     from checkout c
     left join payment_session s on s.id = c.payment_session_id
     left join payment_attempt t on t.payment_session_id = s.id
     where c.order_id = ?`,
    [order_id],
  )
  return rows[0] ?? { pulse: '', is_preparing: false }
}
