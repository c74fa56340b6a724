import { methodById } from '../methods.ts'
import type { Transaction } from '../records.ts'
import { refundedAmount } from '../transactions.ts'
import { type Fee, NO_FEE, feeOf, giveBack } from './fee.ts'
import type { ReportSettings } from './settings.ts'

/** One movement of money, with the fields of a line in the order of its columns. */
export type Row = {
  at: string
  transaction: Transaction
  type: 'Payment' | 'Refund'
  status: 'Settlement' | 'Refund' | 'Chargeback' | 'Reversal'
  amount: number
  fee: Fee
  refund_key: string
  refund_type: '' | 'Normal Refund' | 'Chargeback'
}

const PLAIN = { refund_key: '', refund_type: '' } as const

/** All movements of a payment that was settled; none of one that never was. */
export function rowsOf(transaction: Transaction, report: ReportSettings): Row[] {
  const { settlement_time, amount, reversed_at, chargebacks = [] } = transaction
  if (settlement_time === null) return []
  const fee = feeOf(transaction, report)
  const line = { transaction, ...PLAIN }
  return [
    { ...line, at: settlement_time, type: 'Payment', status: 'Settlement', amount, fee },
    ...refundRows(transaction, fee, report),
    ...chargebacks.map((one): Row => ({
      ...line,
      at: one.at,
      type: 'Refund',
      status: 'Chargeback',
      amount: -one.amount,
      fee: NO_FEE,
      refund_type: 'Chargeback',
    })),
    ...(reversed_at === undefined
      ? []
      : [
          {
            ...line,
            at: reversed_at,
            type: 'Payment' as const,
            status: 'Reversal' as const,
            amount: -amount,
            fee: giveBack(fee),
          },
        ]),
  ]
}

function refundRows(transaction: Transaction, fee: Fee, report: ReportSettings): Row[] {
  const isWallet = methodById(transaction.method)?.payment_type !== 'credit_card'
  const isWhole = refundedAmount(transaction) === transaction.amount
  return transaction.refunds.map((refund, index, all): Row => {
    const isLast = index === all.length - 1
    const returnsFee = isWallet && isWhole && isLast && report.refund_returns_fee
    return {
      transaction,
      at: refund.created_at,
      type: 'Refund',
      status: 'Refund',
      amount: -Number(refund.refund_amount),
      fee: returnsFee ? giveBack(fee) : NO_FEE,
      refund_key: refund.refund_key,
      refund_type: 'Normal Refund',
    }
  })
}
