import { type Result, ok, refuse } from '../failure'
import { formatRupiah } from '../money/format-rupiah'

/** What can still be given back of one line, or of the delivery (`null`), after all that was given back or is on its way. */
export type RefundableUnit = { line_id: string | null; left_rupiah: number }

export type RefundWish = { amount_by_line: Readonly<Record<string, number>>; delivery_rupiah: number }

/** The rupiah of a refund that the desk asks for, or what is wrong with it: said before any gateway hears of it. */
export function judgeRefund(units: readonly RefundableUnit[], wish: RefundWish): Result<number> {
  const wished = new Map<string | null, number>([...Object.entries(wish.amount_by_line)])
  if (wish.delivery_rupiah !== 0) wished.set(null, wish.delivery_rupiah)
  let sum = 0
  for (const [line_id, amount] of wished) {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      return refuse(
        'refund_invalid',
        'Isi jumlah pengembalian dalam rupiah bulat, tidak kurang dari nol.',
        'amount',
      )
    }
    const unit = units.find((one) => one.line_id === line_id)
    if (!unit) {
      return refuse(
        'refund_unknown_line',
        'Barang itu tidak ada di pesanan ini; muat ulang halamannya.',
        'amount',
      )
    }
    if (amount > unit.left_rupiah) {
      const what = line_id === null ? 'ongkos kirim' : 'barang ini'
      return refuse(
        'refund_exceeds_line',
        `Paling banyak ${formatRupiah(unit.left_rupiah)} dari ${what} masih bisa dikembalikan.`,
        line_id ?? 'delivery',
      )
    }
    sum += amount
  }
  if (sum === 0) return refuse('refund_empty', 'Pilih dulu apa yang dikembalikan.', 'amount')
  return ok(sum)
}
