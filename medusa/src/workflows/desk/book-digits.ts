import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { type ReceivedTransfer, buildDigitsPosting } from '../../domain/ledger/build-digits-posting'
import { knexSql } from '../../modules/ledger/sql'
import { writeLedger } from '../../modules/ledger/write-ledger'

/** Books what the digits of a transfer took off, in the transaction that books its payment. Nothing for any other way to pay. */
export async function bookDigits(sql: Knex.Transaction, session_id: string): Promise<void> {
  const { rows } = await sql.raw<{ rows: ReceivedTransfer[] }>(
    `select d.payment_session_id, d.order_id, json_build_object('id', g.id, 'name', g.name) as organisation, d.amount_rupiah,
       d.received_rupiah, d.confirmed_at as occurred_at
     from desk_payment d join organisation g on g.id = d.organisation_id
     where d.payment_session_id = ? and d.kind = 'transfer' and d.state = 'confirmed'`,
    [session_id],
  )
  const draft = rows[0] && buildDigitsPosting(rows[0])
  if (!draft) return
  const { posting, accounts } = draft
  const facts = JSON.stringify(posting.entries)
  const input_hash = createHash('sha256').update(facts).digest('hex')
  const keyed = { id: generateEntityId(undefined, 'post'), input_hash, posting }
  const [written] = await writeLedger(knexSql(sql), [{ keyed, accounts, attributions: [] }])
  if (!written?.ok) throw new Error(`The digits of ${session_id} could not be booked.`)
}
