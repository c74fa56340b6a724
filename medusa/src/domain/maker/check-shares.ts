import { ok, refuse, type Result } from '../failure'

export const WHOLE_BPS = 10_000

export type MakerShare = { member_id: string; share_bps: number }

const MOST = 50

/** The makers of a product: each named once, each with a part, and the parts make the whole. */
export function checkShares(makers: readonly MakerShare[]): Result<readonly MakerShare[]> {
  if (makers.length === 0) return refuse('makers_missing', 'Pilih sedikitnya satu perajin.', 'makers')
  if (makers.length > MOST)
    return refuse('makers_too_many', `Satu produk paling banyak punya ${MOST} perajin.`, 'makers')
  if (new Set(makers.map((maker) => maker.member_id)).size < makers.length)
    return refuse('maker_twice', 'Satu perajin cukup dipilih sekali. Gabungkan bagiannya.', 'makers')
  if (makers.some(({ share_bps }) => !Number.isInteger(share_bps) || share_bps < 1))
    return refuse('share_invalid', 'Bagian setiap perajin harus lebih dari 0%.', 'makers')
  const total = makers.reduce((sum, maker) => sum + maker.share_bps, 0)
  if (total !== WHOLE_BPS)
    return refuse('shares_sum', `Jumlah bagian harus tepat 100%, sekarang ${percent(total)}.`, 'makers')
  return ok(makers)
}

export function sameShares(a: readonly MakerShare[], b: readonly MakerShare[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (maker, index) => maker.member_id === b[index]?.member_id && maker.share_bps === b[index].share_bps,
    )
  )
}

const percent = (bps: number) =>
  `${new Intl.NumberFormat('id', { maximumFractionDigits: 2 }).format(bps / 100)}%`
