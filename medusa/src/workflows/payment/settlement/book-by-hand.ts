import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { buildSettlementPosting } from '../../../domain/payment/settlement/build-settlement-posting'
import { knexSql } from '../../../modules/ledger/sql'
import { writeLedger } from '../../../modules/ledger/write-ledger'
import { readKnownPayments } from '../../../queries/payment/read-known-payments'

type ByHand = { id: string; payment_session_id: string; amount_rupiah: number; done_at: Date }

const MOST = 100

/** Refunds that people sent from the bank, of payments that the gateway has paid over: no report will ever have a line for them. */
export async function refundsByHand(knex: Knex): Promise<ByHand[]> {
  const { rows } = await knex.raw<{ rows: ByHand[] }>(
    `select g.id, g.payment_session_id, g.amount_rupiah, g.done_at from gateway_refund g
      where g.state = 'done' and g.confirmed_by_member_id is not null and g.deleted_at is null
        and exists (select from settlement_line l
                     where l.payment_session_id = g.payment_session_id and l.movement = 'payment')
        and not exists (select from ledger_posting p where p.idempotency_key = 'settlement:by_hand:' || g.id)
      order by g.done_at limit ${MOST}`,
  )
  return rows
}

/** Takes such a refund out of what was paid over, as a line of a report would. */
export async function bookByHand(knex: Knex, refund: ByHand): Promise<void> {
  const { id, payment_session_id: session_id, amount_rupiah, done_at } = refund
  await knex.transaction(async (transaction) => {
    const sql = knexSql(transaction)
    const payment = (await readKnownPayments(sql, [session_id])).get(session_id)
    if (!payment) throw new Error(`There is no payment ${session_id}`)
    const line = {
      key: `by_hand:${id}`,
      session_id,
      movement: 'refund' as const,
      amount_rupiah: -amount_rupiah,
      fee_rupiah: 0,
      moved_at: done_at,
    }
    const { gateway, order_id } = payment
    const { posting, accounts } = buildSettlementPosting(gateway, order_id, line)
    const input_hash = createHash('sha256')
      .update(JSON.stringify([id, amount_rupiah]))
      .digest('hex')
    const keyed = {
      id: generateEntityId(undefined, 'post'),
      input_hash,
      posting: { ...posting, memo: 'Dikembalikan dengan transfer' },
    }
    const [written] = await writeLedger(sql, [{ keyed, accounts, attributions: [] }])
    if (!written?.ok) throw new Error(written?.failure.message ?? 'no answer')
  })
}
