import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { PaymentInstruction } from '../../domain/payment/read-instruction'
import type { GatewayTransaction } from '../../domain/payment/types'

export type DeskState = 'waiting' | 'confirmed' | 'refused' | 'cancelled' | 'expired'

/** What was asked for at an organisation's desk, and what came of it. */
export type DeskRow = {
  id: string
  payment_session_id: string
  order_number: number
  kind: 'pickup' | 'transfer'
  amount_rupiah: number
  code_rupiah: number
  bank_name: string | null
  account_number: string | null
  account_holder: string | null
  place: string | null
  note: string | null
  state: DeskState
  confirmed_at: Date | null
  expires_at: Date
}

export async function readDeskRow(sql: Knex, session_id: string): Promise<DeskRow | undefined> {
  const { rows } = await sql.raw<{ rows: DeskRow[] }>(
    `select d.*, o.display_id as order_number from desk_payment d join "order" o on o.id = d.order_id
     where d.payment_session_id = ?`,
    [session_id],
  )
  return rows[0]
}

const STATUSES: Record<DeskState, { status: string; status_code: string }> = {
  waiting: { status: 'pending', status_code: '201' },
  confirmed: { status: 'settlement', status_code: '200' },
  refused: { status: 'deny', status_code: '202' },
  cancelled: { status: 'cancel', status_code: '202' },
  expired: { status: 'expire', status_code: '202' },
}

/**
 * In the words of a gateway. A transfer settles the order's whole amount: what its digits took off, the organisation gives, and the
 * ledger says so.
 */
export function tellTransaction(row: DeskRow): GatewayTransaction {
  return {
    order_ref: row.payment_session_id,
    ...STATUSES[row.state],
    fraud: null,
    gross_amount: `${row.amount_rupiah}.00`,
    currency: 'IDR',
    method: row.kind,
    transaction_id: row.id,
    refund_amount: null,
    settled_at: row.confirmed_at?.toISOString() ?? null,
    expires_at: row.expires_at.toISOString(),
    instruction: null,
  }
}

/** What the buyer needs: where to bring the money, or where to send it and exactly how much. */
export function tellInstruction(row: DeskRow): PaymentInstruction {
  if (row.kind === 'pickup') {
    const { place, note, amount_rupiah, order_number } = row
    return { kind: 'cash', place: place ?? '', note, code: String(order_number), amount_rupiah }
  }
  return {
    kind: 'transfer',
    bank: row.bank_name ?? '',
    account_number: row.account_number ?? '',
    holder: row.account_holder ?? '',
    amount_rupiah: row.amount_rupiah - row.code_rupiah,
    code_rupiah: row.code_rupiah,
  }
}
