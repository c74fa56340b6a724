import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { type MatchedReturn, matchReturned } from '../../../domain/payment/match-returned'
import { readReturned } from '../../../domain/payment/read-returned'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import type { GatewayTransaction } from '../../../domain/payment/types'
import { type Situation, readSituation } from '../../../queries/order/read-situation'
import type { Transaction } from '../../one-transaction'
import { raiseTask } from '../task/raise-task'
import { bookOne } from './book-one'
import { closeReturned } from './close-returned'
import { type RefundRow, readRefundRows } from './refund-row'
import { tellTaken } from './tell-taken'

/** What the ledger and the desk say of money that went back without our asking. */
const WORDS: Record<string, string> = {
  refund: 'Uang kembali ke pembeli lewat gerbang pembayaran',
  partial_refund: 'Sebagian uang dikembalikan lewat gerbang pembayaran',
  chargeback: 'Uang ditarik kembali oleh bank pembeli (chargeback)',
  partial_chargeback: 'Sebagian uang ditarik kembali oleh bank pembeli (chargeback)',
  deny: 'Pembayaran dibatalkan oleh bank setelah lunas',
  cancel: 'Pembayaran dibatalkan di gerbang pembayaran',
}

/**
 * Brings what the gateway says has gone back into the books, each piece once: a refund of ours by its key, with its lines and its
 * delivery; anything else shared over what remains of the order. The order is locked.
 */
export async function bookReturns(
  container: MedusaContainer,
  inside: Transaction,
  session_id: string,
  transaction: GatewayTransaction,
): Promise<void> {
  const { sql } = inside
  const before = await readSituation(sql, session_id)
  const returned_rupiah = readReturned(transaction)
  if (!before || returned_rupiah === null) return
  const rows = await readRefundRows(sql, session_id)
  const room_rupiah = before.captured_rupiah - before.refunded_rupiah
  const told_rupiah = newsOf(before, returned_rupiah)
  const isTaken = isTakenBack(transaction)
  const parts = transaction.refunds ?? []
  // What a bank takes is none of ours, unless it says so by its key.
  const mayBeOurs = ({ id, state, attempts }: RefundRow) =>
    state === 'intended' && attempts > 0 && (!isTaken || parts.some(({ key }) => key === id))
  const matched = matchReturned({
    news_rupiah: Math.min(told_rupiah, room_rupiah),
    parts,
    booked_keys: await bookedKeys(inside, before, rows),
    asked: rows.filter(mayBeOurs),
  })
  const reason = WORDS[transaction.status] ?? `Uang kembali ke pembeli: ${transaction.status}`
  for (const one of matched) {
    const situation = (await readSituation(sql, session_id)) ?? before
    const known = rows.find(({ id }) => id === one.refund_id)
    const row = known ?? (await keepForeign(inside, situation, one, reason, isTaken))
    await sql('gateway_refund')
      .where({ id: row.id })
      .update({ gateway_key: one.key, bank_confirmed_at: one.confirmed_at })
    const is_as_asked = row.amount_rupiah === one.amount_rupiah
    await bookOne(container, inside, situation, { ...row, amount_rupiah: one.amount_rupiah, is_as_asked })
  }
  if (told_rupiah > room_rupiah) await tellTwice(inside, before, told_rupiah - room_rupiah)
  if (isTaken) await tellTaken(sql, before, transaction)
  await closeReturned(container, inside, before, reason)
}

/** What the gateway has given back beyond what the books know of it. */
export const newsOf = ({ refunded_rupiah, by_hand_rupiah }: Situation, returned_rupiah: number): number =>
  returned_rupiah - (refunded_rupiah - by_hand_rupiah)

/** A bank took it, nobody here gave it: a reversal after settlement, or a dispute. */
export function isTakenBack(transaction: GatewayTransaction): boolean {
  const { status } = transaction
  return readMoneyState(transaction) === 'taken_back' || ['deny', 'partial_chargeback'].includes(status)
}

/** Medusa Admin asks the gateway with the id of its own refund, which stands in the books before. */
async function bookedKeys({ sql }: Transaction, { payment_id }: Situation, rows: RefundRow[]) {
  const refunds = await sql('refund').where({ payment_id }).pluck<string[]>('id')
  const done = rows.filter(({ state }) => state === 'done')
  return new Set([
    ...refunds,
    ...done.flatMap(({ id, gateway_key }) => [id, ...(gateway_key ? [gateway_key] : [])]),
  ])
}

async function keepForeign(
  { sql }: Transaction,
  { order_id, session_id, refunded_rupiah }: Situation,
  { key, amount_rupiah }: MatchedReturn,
  reason: string,
  isTaken: boolean,
): Promise<RefundRow> {
  const row: RefundRow = {
    id: generateEntityId(undefined, 'gref'),
    order_id,
    payment_session_id: session_id,
    amount_rupiah,
    digits_rupiah: 0,
    amount_by_line: null,
    delivery_rupiah: null,
    cause: isTaken ? 'taken_back' : 'elsewhere',
    reason,
    state: 'intended',
    attempts: 0,
    gateway_key: key,
    account: null,
    claimed_by_member_id: null,
    transfer_reference: null,
  }
  await sql('gateway_refund').insert({
    ...row,
    idempotency_key: `elsewhere:${session_id}:${key ?? `after-${refunded_rupiah}`}`,
  })
  if (!isTaken) {
    await raiseTask(sql, {
      key: `refund_elsewhere:${row.id}`,
      kind: 'refund_elsewhere',
      order_id,
      payment_session_id: session_id,
      words: { amount_rupiah },
    })
  }
  return row
}

async function tellTwice({ sql }: Transaction, { order_id, session_id }: Situation, amount_rupiah: number) {
  await raiseTask(sql, {
    key: `returned_too_much:${session_id}:${amount_rupiah}`,
    kind: 'returned_too_much',
    order_id,
    payment_session_id: session_id,
    words: { amount_rupiah },
  })
}
