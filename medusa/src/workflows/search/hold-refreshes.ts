import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { setTimeout as sleep } from 'node:timers/promises'

const GATE = `hashtext('lapak-purna.search.swap')`
const LOOK_MS = 20
/** Nobody waits longer, whatever happened to the build. */
const LONGEST_MS = 15_000

/** Every refresh passes here first, in its transaction; many can at once. */
export async function passGate(sql: Knex.Transaction): Promise<void> {
  await sql.raw(`select pg_advisory_xact_lock_shared(${GATE})`)
}

/**
 * The last changes go into a new index while no refresh writes into the old one, and none does before the new one is in
 * its place: what was written between would be found no more. All processes keep to it, for some milliseconds.
 */
export async function* holdRefreshes<T>(knex: Knex, changes: AsyncGenerator<T>): AsyncGenerator<T> {
  const gate = await knex.transaction()
  try {
    await gate.raw(`select pg_advisory_xact_lock(${GATE})`)
    yield* changes
  } finally {
    void openWhenBuilt(knex, gate)
  }
}

/** The Search Module puts the new index in its place after the last change, and then says that it is done. */
async function openWhenBuilt(knex: Knex, gate: Knex.Transaction): Promise<void> {
  const latest = Date.now() + LONGEST_MS
  try {
    while (Date.now() < latest && (await isBuilding(knex))) await sleep(LOOK_MS)
  } finally {
    await gate.rollback()
  }
}

/** Of the last two runs one built the index and one brought in the last changes; older ones may have died on the way. */
async function isBuilding(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from (select status from search_index_sync order by created_at desc limit 2) latest
     where status in ('pending', 'processing')`,
  )
  return rows.length > 0
}
