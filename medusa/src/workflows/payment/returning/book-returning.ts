import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { buildReturningPosting } from '../../../domain/ledger/build-returning-posting'
import { knexSql, type Sql } from '../../../modules/ledger/sql'
import { writeLedger } from '../../../modules/ledger/write-ledger'
import { readReturning } from '../../../queries/payment/read-returning'
import { isolate } from '../../isolate'

/**
 * Sets aside in the ledger what of a payment goes back to the buyer, or takes off what has gone, in the transaction that has just
 * booked the money. The order is locked. Should that alone be impossible, the money still counts: `bookMissedReturning` tries again.
 */
export async function bookReturning(
  sql: Knex.Transaction,
  logger: Logger,
  session_id: string,
): Promise<void> {
  const error = await isolate(sql, (nested) => writeDownReturning(knexSql(nested), session_id))
  if (error) logger.error(`What goes back of ${session_id} could not be set aside yet: ${error.message}`)
}

/** The same for books that fell behind, in a transaction of its own. */
export function bookMissedReturning(knex: Knex, session_id: string): Promise<void> {
  return knex.transaction(async (sql) => {
    await sql('checkout')
      .whereIn('payment_collection_id', (sessions) =>
        sessions.from('payment_session').where({ id: session_id }).select('payment_collection_id'),
      )
      .forUpdate()
      .select('id')
    await writeDownReturning(knexSql(sql), session_id)
  })
}

async function writeDownReturning(sql: Sql, session_id: string): Promise<void> {
  const payment = await readReturning(sql, session_id, new Date())
  if (!payment) return
  const built = buildReturningPosting(payment)
  if (!built.ok) throw new Error(built.failure.message)
  if (!built.value) return
  const { posting, accounts } = built.value
  const input_hash = createHash('sha256').update(JSON.stringify(posting.entries)).digest('hex')
  const keyed = { id: generateEntityId(undefined, 'post'), input_hash, posting }
  const [written] = await writeLedger(sql, [{ keyed, accounts, attributions: [] }])
  if (!written?.ok) throw new Error(written?.failure.message ?? `No answer for ${posting.idempotency_key}`)
}
