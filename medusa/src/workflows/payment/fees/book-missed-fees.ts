import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { knexSql } from '../../../modules/ledger/sql'
import { refundedByHand } from '../../../queries/payment/read-booked-fee'
import { writeDownFee } from './book-fee'
import { writeDownReturn } from './return-fee'

const MOST = 100

/** Payments that a gateway took, but whose fee is not written down. */
export async function paymentsWithoutFee(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select p.payment_session_id as id from payment p
      join checkout c on c.payment_collection_id = p.payment_collection_id
      where p.captured_at is not null and p.deleted_at is null
        and (p.provider_id like 'pp\\_midtrans\\_%' or p.provider_id like 'pp\\_stripe\\_%')
        and not exists (select from payment_fee f where f.payment_session_id = p.payment_session_id)
        and (c.status <> 'paid' or c.attributed_at is not null)
      order by p.captured_at limit ${MOST}`,
  )
  return rows.map(({ id }) => id)
}

/** Writes down the fee of one payment in a transaction of its own. */
export function bookMissedFee(knex: Knex, session_id: string): Promise<void> {
  return knex.transaction((transaction) => writeDownFee(knexSql(transaction), session_id))
}

/** Payments whose money has all gone back, but whose fee has not, although it may. */
export async function feesToReturn(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select f.payment_session_id as id from payment_fee f
      join payment p on p.payment_session_id = f.payment_session_id and p.deleted_at is null
      join payment_session s on s.id = f.payment_session_id
      join (select payment_id, sum(amount) as amount, max(created_at) as at from refund where deleted_at is null
             group by 1) back on back.payment_id = p.id
      where f.posting_id is not null and back.amount - ${refundedByHand('f.payment_session_id')} >= f.amount_rupiah and back.at > now() - interval '60 days'
        and (s.data ->> 'transaction_status' in ('deny', 'cancel', 'expire', 'failure')
             or (f.back_with_refund and s.data ->> 'transaction_status' not like '%chargeback%'))
        and not exists (select from ledger_posting l where l.idempotency_key = 'gateway_fee_back:' || f.payment_session_id)
      limit ${MOST}`,
  )
  return rows.map(({ id }) => id)
}

export function returnMissedFee(knex: Knex, session_id: string): Promise<void> {
  return knex.transaction((transaction) => writeDownReturn(knexSql(transaction), session_id))
}
