import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BookedAttempt } from '../../domain/payment/tells-nothing-new'

/** Undefined while nothing is booked of it, and for what was bought otherwise than by our checkout. */
export async function readBookedAttempt(knex: Knex, session_id: string): Promise<BookedAttempt | undefined> {
  const { rows } = await knex.raw<{ rows: BookedAttempt[] }>(
    `select s.amount::float8 as amount_rupiah, s.data ->> 'transaction_status' as told_status,
       (select sum(amount) from capture where payment_id = p.id and deleted_at is null)::float8 as captured_rupiah,
       coalesce((select sum(amount) from refund where payment_id = p.id and deleted_at is null), 0)::float8
         as refunded_rupiah
     from payment p
     join payment_session s on s.id = p.payment_session_id
     join checkout c on c.payment_collection_id = s.payment_collection_id
     where p.payment_session_id = ? and p.deleted_at is null and p.currency_code = 'idr'
       and exists (select from capture where payment_id = p.id and deleted_at is null)`,
    [session_id],
  )
  return rows[0]
}
