import { type Result, ok, refuse } from '../failure'
import type { CheckoutStatus } from '../payment/types'

/** What decides whether the buyer may still change or cancel: the order's state and those of its parcels. */
export type OrderNow = { status: CheckoutStatus; parcels: readonly string[] }

/** Until the first parcel is packed: after that somebody has done work for her, or the goods are on their way. */
export function judgeChange({ status, parcels }: OrderNow): Result<true> {
  if (status === 'cancelled') return refuse('already_cancelled', 'Pesanan ini sudah dibatalkan.')
  if (status === 'expired') {
    return refuse('order_closed', 'Waktu bayar pesanan ini sudah habis. Silakan pesan lagi dari keranjang.')
  }
  if (status !== 'placed' && status !== 'paid') {
    return refuse('not_now', 'Pesanan ini sedang diproses. Tunggu sebentar, lalu coba lagi.')
  }
  if (parcels.some((state) => state !== 'waiting')) {
    return refuse(
      'already_packed',
      'Sebagian pesanan ini sudah dikemas, jadi tidak bisa diubah atau dibatalkan di sini. Hubungi penjualnya.',
    )
  }
  return ok(true)
}
