import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import {
  type ReceivedTransfer,
  buildDigitsPosting,
  buildDigitsReturn,
} from '../../domain/ledger/build-digits-posting'
import type { PostingDraft } from '../../domain/ledger/types'
import { knexSql } from '../../modules/ledger/sql'
import { writeLedger } from '../../modules/ledger/write-ledger'

/** Books what the digits of a transfer took off, in the transaction that books its payment. Nothing for any other way to pay. */
export async function bookDigits(sql: Knex.Transaction, session_id: string): Promise<void> {
  const transfer = await readTransfer(sql, session_id)
  const draft = transfer && buildDigitsPosting(transfer)
  if (draft) await write(sql, draft)
}

/** Takes that back with the refund that leaves them out; nothing where they were never booked, because the order was not paid by it. */
export async function returnDigits(
  sql: Knex.Transaction,
  session_id: string,
  refund: { id: string; digits_rupiah: number },
): Promise<void> {
  const booked = await sql('ledger_posting')
    .where({ idempotency_key: `digits:${session_id}` })
    .first('id')
  const transfer = booked && (await readTransfer(sql, session_id))
  if (transfer) await write(sql, buildDigitsReturn({ ...transfer, occurred_at: new Date() }, refund))
}

async function readTransfer(sql: Knex, session_id: string): Promise<ReceivedTransfer | undefined> {
  const { rows } = await sql.raw<{ rows: ReceivedTransfer[] }>(
    `select d.payment_session_id, d.order_id, json_build_object('id', g.id, 'name', g.name) as organisation, d.amount_rupiah,
       d.received_rupiah, d.confirmed_at as occurred_at
     from desk_payment d join organisation g on g.id = d.organisation_id
     where d.payment_session_id = ? and d.kind = 'transfer' and d.state = 'confirmed'`,
    [session_id],
  )
  return rows[0]
}

async function write(sql: Knex.Transaction, { posting, accounts }: PostingDraft): Promise<void> {
  const facts = JSON.stringify(posting.entries)
  const input_hash = createHash('sha256').update(facts).digest('hex')
  const keyed = { id: generateEntityId(undefined, 'post'), input_hash, posting }
  const [written] = await writeLedger(knexSql(sql), [{ keyed, accounts, attributions: [] }])
  if (!written?.ok) throw new Error(`The digits of ${posting.idempotency_key} could not be booked.`)
}
