import { ok, refuse, type Result } from '../failure'
import { changeDue } from './change-due'
import type { BoothSaleContent } from './canonical-sale'
import { totalSale } from './total-sale'

/** Devices are allowed to run this far ahead of the server's clock. */
const clockAheadMilliseconds = 24 * 60 * 60 * 1000

/**
 * Holds a stand sale against its own arithmetic. Prices are not compared with the catalogue: a sale that was
 * completed offline happened at the price the buyer saw, and is always accepted.
 */
export function checkSale(sale: BoothSaleContent, now: Date): Result<{ change_rupiah: number }> {
  if (sale.lines.length === 0) return refuse('sale_empty', 'Keranjang kosong. Pilih barang dulu.')
  if (new Set(sale.lines.map((line) => line.variant_id)).size !== sale.lines.length)
    return refuse('sale_line_twice', 'Satu barang tercatat dua kali. Gabungkan jumlahnya.')
  if (totalSale(sale.lines) !== sale.total_rupiah)
    return refuse('sale_total_wrong', 'Jumlah total tidak sama dengan jumlah barang. Hitung ulang keranjang.')
  const change_rupiah = changeDue(sale.total_rupiah, sale.cash_received_rupiah)
  if (change_rupiah === null)
    return refuse('sale_cash_short', 'Uang yang diterima kurang dari total. Periksa lagi uangnya.')
  if (new Date(sale.sold_at).getTime() > now.getTime() + clockAheadMilliseconds)
    return refuse('sale_in_future', 'Tanggal di perangkat salah. Betulkan jam perangkat, lalu kirim lagi.')
  return ok({ change_rupiah })
}
