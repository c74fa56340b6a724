import { line } from '../../spreadsheet/cells/text'
import { optional, required, type RowOf } from '../../spreadsheet/define-column'
import { instant, roundedAmount, wholeAmount } from './cells'

/** The columns of Midtrans' report that we read, by the names in docs/settlement-report.md; all others are passed over. */
export const REPORT_COLUMNS = {
  'Date & Time': required(instant, 'date time', 'date and time', 'tanggal & waktu', 'tanggal waktu'),
  'Order ID': optional(line(100)),
  'Transaction Type': required(line(60), 'tipe transaksi'),
  Status: optional(line(60)),
  Currency: optional(line(10), 'mata uang'),
  Amount: required(wholeAmount, 'jumlah'),
  Fee: required(roundedAmount, 'biaya'),
  'Net Amount': optional(roundedAmount),
  'Refund Key': optional(line(100)),
  'Refund Type': optional(line(60), 'tipe refund'),
}

export type ReportRow = RowOf<typeof REPORT_COLUMNS>
