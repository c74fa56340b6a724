import { ok, refuse, type Result } from '../../failure'
import type { ReportRow } from './report-columns'

export type Movement = 'payment' | 'refund' | 'chargeback' | 'reversal'

/** One movement of money of one of our payments. */
export type ReportLine = {
  /** The same movement has the same key in every report. */
  key: string
  session_id: string
  movement: Movement
  amount_rupiah: number
  fee_rupiah: number
  moved_at: Date
}

const NOT_OF_ORDERS = new Set([
  'withdrawal',
  'disbursement',
  'top up',
  'topup',
  'payout',
  'adjustment',
  'penarikan',
])
const PAYMENT = new Set(['payment', 'pembayaran'])
const REFUND = new Set(['refund', 'pengembalian', 'chargeback'])
const SESSION = /^[A-Za-z0-9._~-]{1,50}$/

const word = (cell: string | null | undefined): string =>
  (cell ?? '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** What a row says. Null for a row that is of no order; the failure's `field` is the column that is odd. */
export function readMovement(row: ReportRow): Result<ReportLine | null> {
  const type = word(row['Transaction Type'])
  const session_id = row['Order ID'] ?? ''
  if (session_id === '' || NOT_OF_ORDERS.has(type)) return ok(null)
  if (!PAYMENT.has(type) && !REFUND.has(type)) {
    return refuse(
      'type_unknown',
      'Jenis gerakan uang ini belum dikenal; tanyakan pengurus toko.',
      'Transaction Type',
    )
  }
  if (!SESSION.test(session_id)) {
    return refuse('order_invalid', 'Nomor ini bukan nomor pembayaran kami.', 'Order ID')
  }
  if (!['', 'idr'].includes(word(row.Currency))) {
    return refuse('currency_foreign', 'Hanya rupiah (IDR) yang bisa dibukukan.', 'Currency')
  }
  const movement = movementOf(type, row)
  const line = {
    session_id,
    movement,
    amount_rupiah: row.Amount,
    fee_rupiah: row.Fee,
    moved_at: row['Date & Time'],
  }
  return checkSums(row, { key: keyOf(line, row['Refund Key']), ...line })
}

function movementOf(type: string, row: ReportRow): Movement {
  const told = `${word(row.Status)} ${word(row['Refund Type'])}`
  if (type === 'chargeback' || told.includes('chargeback')) return 'chargeback'
  if (REFUND.has(type)) return 'refund'
  return told.includes('reversal') || row.Amount < 0 ? 'reversal' : 'payment'
}

/** A payment comes and is undone once; refunds have keys, and chargebacks at least a time and an amount. */
function keyOf(line: Omit<ReportLine, 'key'>, refund_key: string | null | undefined): string {
  const { session_id, movement, amount_rupiah, moved_at } = line
  if (movement === 'payment' || movement === 'reversal') return `${session_id}:${movement}`
  const own = refund_key ?? `${moved_at.toISOString()}:${amount_rupiah}`
  return `${session_id}:${movement}:${own}`
}

function checkSums(row: ReportRow, line: ReportLine): Result<ReportLine> {
  const { movement, amount_rupiah, fee_rupiah } = line
  const isIncoming = movement === 'payment'
  if (amount_rupiah === 0 || amount_rupiah > 0 !== isIncoming) {
    const words = isIncoming ? 'harus lebih dari nol.' : 'harus kurang dari nol: uang ini keluar.'
    return refuse('amount_sign', `Jumlah ini ${words}`, 'Amount')
  }
  if (Math.abs(fee_rupiah) > Math.abs(amount_rupiah) || (isIncoming && fee_rupiah < 0)) {
    return refuse('fee_too_large', 'Biaya ini tidak masuk akal untuk jumlahnya; periksa berkasnya.', 'Fee')
  }
  const net = row['Net Amount']
  if (typeof net === 'number' && Math.abs(amount_rupiah - fee_rupiah - net) > 1) {
    return refuse(
      'net_differs',
      'Jumlah dikurangi biaya tidak sama dengan angka ini; periksa berkasnya.',
      'Net Amount',
    )
  }
  return ok(line)
}
