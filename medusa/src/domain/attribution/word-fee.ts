import { formatRupiah } from '../money/format-rupiah'

/** A fee in words: `10% dari harga + Rp500 per barang`. */
export function wordFee(rate_bps: number, fixed_rupiah: number): string {
  const parts = [
    ...(rate_bps > 0 ? [`${String(rate_bps / 100).replace('.', ',')}% dari harga`] : []),
    ...(fixed_rupiah > 0 ? [`${formatRupiah(fixed_rupiah)} per barang`] : []),
  ]
  return parts.length === 0 ? 'tanpa potongan' : parts.join(' + ')
}
