import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Money came by this attempt; every other one of its order is to take none any more. */
export async function markPaid(sql: Knex.Transaction, order_id: string, session_id: string): Promise<void> {
  await sql('payment_attempt')
    .where({ payment_session_id: session_id })
    .update({ state: 'paid', retry_at: null, updated_at: sql.fn.now() })
  await sql('payment_attempt')
    .where({ order_id })
    .whereNot({ payment_session_id: session_id })
    .whereIn('state', ['intended', 'waiting'])
    .update({
      state: 'ending',
      ended_because: 'order_paid',
      tries: 0,
      retry_at: sql.fn.now(),
      updated_at: sql.fn.now(),
    })
}

/** The gateway takes no more money by this attempt. A cause that was written down before stays. */
export async function markEnded(sql: Knex.Transaction, session_id: string, because: string): Promise<void> {
  await sql('payment_attempt')
    .where({ payment_session_id: session_id })
    .whereIn('state', ['intended', 'waiting', 'ending'])
    .update({
      state: 'ended',
      ended_because: sql.raw('coalesce(ended_because, ?)', [because]),
      ended_at: sql.fn.now(),
      retry_at: null,
      updated_at: sql.fn.now(),
    })
}
