import { methodById } from '../methods.ts'
import type { Transaction } from '../records.ts'
import type { Row } from './rows.ts'

export type Cell = string | number

type Column = [name: string, read: (row: Row) => Cell]

/** The columns of docs/settlement-report.md, in its order. Numbers are amounts of money. */
const COLUMNS: Column[] = [
  ['Date & Time', ({ at }) => at],
  ['Order ID', ({ transaction }) => transaction.order_id],
  ['Transaction ID', ({ transaction }) => transaction.transaction_id],
  ['Transaction Type', ({ type }) => type],
  ['Channel', ({ transaction }) => channelOf(transaction)],
  ['Acquiring Bank', ({ transaction }) => bankOf(transaction)],
  ['Status', ({ status }) => status],
  ['Currency', () => 'IDR'],
  ['Amount', ({ amount }) => amount],
  ['MDR', ({ fee }) => fee.mdr],
  ['Transaction Fee', ({ fee }) => fee.fixed],
  ['VAT', ({ fee }) => fee.vat],
  ['Fee', ({ fee }) => fee.total],
  ['Net Amount', ({ amount, fee }) => amount - fee.total],
  ['Refund Key', ({ refund_key }) => refund_key],
  ['Withdrawal ID', () => ''],
  ['Refund Type', ({ refund_type }) => refund_type],
]

export const NAMES: string[] = COLUMNS.map(([name]) => name)

export const cellsOf = (row: Row): Cell[] => COLUMNS.map(([, read]) => read(row))

function channelOf({ method }: Transaction): string {
  const { payment_type, store } = methodById(method) ?? {}
  if (store) return `cstore_${store}`
  return payment_type === 'echannel' ? 'mandiri_bill' : (payment_type ?? method)
}

function bankOf({ method, details }: Transaction): string {
  if (method === 'qris') return String(details.acquirer ?? 'gopay')
  return methodById(method)?.bank ?? ''
}
