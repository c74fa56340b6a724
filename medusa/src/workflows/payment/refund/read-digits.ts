import type { Knex } from '@medusajs/framework/mikro-orm/knex'

type Wish = { payment_session_id: string; amount_rupiah: number; without?: string }

/**
 * How much of a refund is not to be sent because it never came: what the digits of a transfer had taken off. The refund that takes the
 * last of a payment leaves it out, once; those before it give back rupiah for rupiah. `without` is the refund itself, once it is
 * written down.
 */
export async function readDigits(sql: Knex, wish: Wish): Promise<number> {
  const { rows } = await sql.raw<{ rows: { digits: number }[] }>(
    `select least(d.amount_rupiah - d.received_rupiah, :amount_rupiah - 1) as digits
     from desk_payment d
     cross join lateral (
       select coalesce(sum(g.amount_rupiah), 0) as amount, coalesce(sum(g.digits_rupiah), 0) as digits
       from gateway_refund g
       where g.payment_session_id = d.payment_session_id and g.id <> :without
         and g.state in ('intended', 'manual', 'manual_claimed', 'done')) others
     where d.payment_session_id = :payment_session_id and d.kind = 'transfer' and d.state = 'confirmed'
       and d.received_rupiah < d.amount_rupiah and others.digits = 0
       and others.amount + :amount_rupiah >= d.amount_rupiah`,
    { without: '', ...wish },
  )
  return rows[0]?.digits ?? 0
}
