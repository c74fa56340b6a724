import { formatRupiah } from '../money/format-rupiah'

type Terms = { rate_bps: number; fixed_rupiah: number }

/**
 * What a rate counts from: the price, what is left of it after the own fixed part, or what is left after the fixed
 * parts of everybody in the chain.
 */
export type RateBase = 'price' | 'rest' | 'price_after_fixed'

const BASES: Record<RateBase, string> = {
  price: 'harga',
  rest: 'sisanya',
  price_after_fixed: 'harga setelah biaya tetap',
}

/** All fixed parts are taken first (`splitLine`), so the base depends on the whole chain. The fee itself is one of it. */
export function rateBase(fee: Terms, chain: readonly Terms[]): RateBase {
  const takers = chain.filter(({ fixed_rupiah }) => fixed_rupiah > 0).length
  if (takers === 0) return 'price'
  return takers === 1 && fee.fixed_rupiah > 0 ? 'rest' : 'price_after_fixed'
}

/** A fee in words: `7,5% dari harga`, or `Rp 500 per barang + 2,5% dari sisanya`. */
export function wordFee(fee: Terms, chain: readonly Terms[]): string {
  const { rate_bps, fixed_rupiah } = fee
  const parts = [
    ...(fixed_rupiah > 0 ? [`${formatRupiah(fixed_rupiah)} per barang`] : []),
    ...(rate_bps > 0
      ? [`${String(rate_bps / 100).replace('.', ',')}% dari ${BASES[rateBase(fee, chain)]}`]
      : []),
  ]
  return parts.length === 0 ? 'Tidak mengambil bagian' : parts.join(' + ')
}
