import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BankAccount } from '../../../domain/payment/bank-account'

/** A refund as far as booking it goes. */
export type RefundRow = {
  id: string
  order_id: string
  payment_session_id: string
  amount_rupiah: number
  digits_rupiah: number
  amount_by_line: Record<string, number> | null
  delivery_rupiah: number | null
  cause: string
  reason: string
  state: 'intended' | 'done' | 'manual' | 'manual_claimed' | 'refused' | 'withdrawn'
  attempts: number
  gateway_key: string | null
  account: BankAccount | null
  claimed_by_member_id: string | null
  transfer_reference: string | null
}

/** Refunds whose money may still be sent. */
export const OPEN_REFUNDS = ['intended', 'manual', 'manual_claimed'] as const

const COLUMNS = [
  'id',
  'order_id',
  'payment_session_id',
  'amount_rupiah',
  'digits_rupiah',
  'amount_by_line',
  'delivery_rupiah',
  'cause',
  'reason',
  'state',
  'attempts',
  'gateway_key',
  'account',
  'claimed_by_member_id',
  'transfer_reference',
] as const

/** Those of one payment, the oldest first. */
export function readRefundRows(sql: Knex, payment_session_id: string): Promise<RefundRow[]> {
  return sql('gateway_refund').where({ payment_session_id }).orderBy('id').select<RefundRow[]>(COLUMNS)
}

/** Held until the transaction ends. The order is locked before. */
export async function lockRefund(sql: Knex.Transaction, id: string): Promise<RefundRow | undefined> {
  const [row] = await sql('gateway_refund').where({ id }).forUpdate().select<RefundRow[]>(COLUMNS)
  return row
}
