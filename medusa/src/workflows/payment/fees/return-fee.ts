import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { feeBackKey } from '../../../domain/payment/fees/build-fee-posting'
import { scaleParts } from '../../../domain/payment/fees/share-fee'
import { knexSql, type Sql } from '../../../modules/ledger/sql'
import { readBookedFee, refundedByHand, sumParts } from '../../../queries/payment/read-booked-fee'
import { isolate } from '../../isolate'
import { writeFee } from './write-fee'

/**
 * What becomes of the fee when all money of a payment has gone back. A payment that a bank undid (`deny`) never was one: its fee comes
 * back. A refund of the whole through the gateway brings it back where the rate says so (wallets and QRIS). After a chargeback, of a
 * part, and of what people send by hand, the gateway keeps it.
 */
export async function returnFee(sql: Knex.Transaction, logger: Logger, session_id: string): Promise<void> {
  const error = await isolate(sql, (nested) => writeDownReturn(knexSql(nested), session_id))
  if (error) logger.error(`The gateway's fee of ${session_id} could not be taken back yet: ${error.message}`)
}

export async function writeDownReturn(sql: Sql, session_id: string): Promise<void> {
  const fee = await readBookedFee(sql, session_id)
  if (!fee || fee.posting_id === null || fee.returned.length > 0) return
  const money = await readMoneyBack(sql, session_id)
  if (!money?.is_whole) return
  const isUndone = UNDONE.has(money.status ?? '')
  const isChargedBack = money.status?.includes('chargeback') ?? false
  if (!isUndone && (isChargedBack || !fee.back_with_refund)) return
  await writeFee(sql, {
    gateway: fee.gateway,
    key: feeBackKey(session_id),
    order_id: fee.order_id,
    occurred_at: new Date(),
    memo: `Biaya ${fee.gateway} kembali bersama uang pembeli`,
    corrects_posting_id: fee.posting_id,
    borne: scaleParts(-sumParts(fee.charged), fee.charged),
  })
}

/** What a gateway calls a payment whose money it took back before it reached us. */
const UNDONE = new Set(['deny', 'cancel', 'expire', 'failure'])

async function readMoneyBack(sql: Sql, session_id: string) {
  const [money] = await sql<{ is_whole: boolean; status: string | null }>(
    `select coalesce((select sum(amount) from refund where payment_id = p.id and deleted_at is null), 0)
            - ${refundedByHand('p.payment_session_id')}
            >= coalesce((select sum(amount) from capture where payment_id = p.id and deleted_at is null), 0) as is_whole,
            s.data ->> 'transaction_status' as status
       from payment p join payment_session s on s.id = p.payment_session_id
      where p.payment_session_id = $1 and p.deleted_at is null`,
    [session_id],
  )
  return money
}
