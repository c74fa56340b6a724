import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** One writer of the vocabulary at a time, over all processes, until the transaction ends. */
export async function lockSearch(sql: Knex.Transaction): Promise<void> {
  await sql.raw(`select pg_advisory_xact_lock(hashtext('lapak-purna.search'))`)
}
