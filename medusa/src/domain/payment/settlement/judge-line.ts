import { ok, refuse, type Result } from '../../failure'
import type { ReportLine } from './read-movement'

/** What our books know of the payment that a line is about. */
export type KnownPayment = {
  session_id: string
  order_id: string
  amount_rupiah: number
  captured_rupiah: number
  refunded_rupiah: number
}

export type KnownLine = { key: string; amount_rupiah: number; fee_rupiah: number }

/**
 * `new`: to be booked. `known`: from an earlier report, or twice in this one. Whatever else a line may say is refused, with the column:
 * nothing is booked against what our books do not know.
 */
export function judgeLine(
  line: ReportLine,
  payment: KnownPayment | undefined,
  known: KnownLine | undefined,
): Result<'new' | 'known'> {
  if (!payment) {
    return refuse(
      'payment_unknown',
      'Pembayaran ini tidak ada di toko ini; mungkin berkas ini milik toko lain.',
      'Order ID',
    )
  }
  if (known) return judgeKnown(line, known)
  if (payment.captured_rupiah === 0) {
    return refuse(
      'payment_open',
      'Menurut pembukuan, pembayaran ini belum masuk; periksa dulu di halaman pembayaran.',
      'Order ID',
    )
  }
  const isWhole = line.movement === 'payment' || line.movement === 'reversal'
  const amount = Math.abs(line.amount_rupiah)
  if (isWhole ? amount !== payment.amount_rupiah : amount > payment.amount_rupiah) {
    return refuse(
      'amount_differs',
      `Pembayaran ini ${payment.amount_rupiah} rupiah; jumlah di berkas tidak cocok.`,
      'Amount',
    )
  }
  return ok('new')
}

function judgeKnown(line: ReportLine, known: KnownLine): Result<'known'> {
  if (line.amount_rupiah !== known.amount_rupiah) {
    return refuse('line_changed', 'Gerakan uang ini sudah dibukukan dengan jumlah lain.', 'Amount')
  }
  if (line.fee_rupiah !== known.fee_rupiah) {
    return refuse('line_changed', 'Gerakan uang ini sudah dibukukan dengan biaya lain.', 'Fee')
  }
  return ok('known')
}
