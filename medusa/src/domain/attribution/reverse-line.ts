import { ok, refuse, type Result } from '../failure'
import { distribute } from '../money/distribute'
import { formatRupiah } from '../money/format-rupiah'

/** One part of a line: what somebody got of it, and how much of that has been taken back already. */
export type LinePart = { amount_rupiah: number; reversed_rupiah: number }

/**
 * Shares a refund of one line over what remains of each part, so that any run of partial refunds keeps to the
 * line's own ratio, never exceeds a part and ends exactly at zero. Without an amount all that remains is reversed.
 */
export function reverseLine(parts: readonly LinePart[], amount_rupiah?: number): Result<number[]> {
  const remaining = parts.map(remainder)
  const total = remaining.reduce((sum, part) => sum + part, 0)
  const amount = amount_rupiah ?? total
  if (!Number.isSafeInteger(amount) || amount < 0 || (amount_rupiah !== undefined && amount === 0)) {
    return refuse(
      'refund_invalid',
      'Isi jumlah pengembalian lebih dari nol, dalam rupiah bulat.',
      'amount_rupiah',
    )
  }
  if (amount > total) {
    return refuse(
      'refund_exceeds_line',
      `Paling banyak ${formatRupiah(total)} dari baris ini masih bisa dikembalikan.`,
      'amount_rupiah',
    )
  }
  return ok(distribute(amount, remaining))
}

function remainder({ amount_rupiah, reversed_rupiah }: LinePart): number {
  const left = amount_rupiah - reversed_rupiah
  if (!Number.isSafeInteger(left) || left < 0 || reversed_rupiah < 0) {
    throw new RangeError(`A part of ${amount_rupiah} cannot have ${reversed_rupiah} reversed`)
  }
  return left
}
