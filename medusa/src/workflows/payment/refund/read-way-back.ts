import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type RefundWay, chooseRefundWay } from '../../../domain/payment/refund-way'
import type { Situation } from '../../../queries/order/read-situation'

type Row = { method: string | null; captured_at: Date | null }

/** How an amount of a payment gets back to the buyer. */
export async function readWayBack(
  sql: Knex,
  { session_id, captured_rupiah, refunded_rupiah }: Situation,
  amount_rupiah: number,
): Promise<RefundWay> {
  const { rows } = await sql.raw<{ rows: Row[] }>(
    // Of Midtrans' own page the attempt knows only that it was opened; the session knows what was picked there.
    `select case when t.method in ('snap', 'card') then coalesce(s.data ->> 'method', t.method)
         else coalesce(t.method, s.data ->> 'method') end as method,
       (select min(c.created_at) from payment p join capture c on c.payment_id = p.id and c.deleted_at is null
         where p.payment_session_id = s.id) as captured_at
     from payment_session s left join payment_attempt t on t.payment_session_id = s.id where s.id = ?`,
    [session_id],
  )
  return chooseRefundWay({
    method: rows[0]?.method ?? null,
    is_whole: refunded_rupiah === 0 && amount_rupiah === captured_rupiah,
    paid_at: rows[0]?.captured_at ?? null,
    now: new Date(),
  })
}
