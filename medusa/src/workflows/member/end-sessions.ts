import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Every token made until now stops working, on all devices. */
export async function endSessions(sql: Knex, memberId: string): Promise<void> {
  await sql('member')
    .where({ id: memberId })
    .update({ sessions_valid_from: new Date(), updated_at: sql.fn.now() })
}
