import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** The session's own id is its reference at the gateway. */
export async function nameSession(sql: Knex.Transaction, session_id: string): Promise<void> {
  await sql('payment_session')
    .where({ id: session_id })
    .update({ data: JSON.stringify({ session_id }) })
}
