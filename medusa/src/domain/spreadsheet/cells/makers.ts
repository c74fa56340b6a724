import { ok, refuse, type Result } from '../../failure'
import { distribute } from '../../money/distribute'
import type { ReadCell } from '../define-column'
import { list } from './choices'
import { memberCode } from './codes'
import { percent } from './numbers'

export type Maker = { code: string; share_bps: number }
type Written = { code: string; share_bps: number | undefined }

const WHOLE = 10_000
const MAX_MAKERS = 50

const one: ReadCell<Written> = (text) => {
  const [written = '', share, ...rest] = text.split(':').map((part) => part.trim())
  if (rest.length > 0)
    return refuse('maker_invalid', 'Tulis kode anggota, titik dua, lalu persennya: A-001:60.')
  const code = memberCode(written)
  if (!code.ok) return code
  if (share === undefined) return ok({ code: code.value, share_bps: undefined })
  const share_bps = percent(share)
  if (!share_bps.ok) return share_bps
  return share_bps.value > 0
    ? ok({ code: code.value, share_bps: share_bps.value })
    : refuse('maker_without_share', 'Bagian pembuat harus lebih dari 0; hapus bila ia tidak ikut membuat.')
}

const written = list(one, MAX_MAKERS, (maker) => maker.code)

/** `A-001:60|A-002:40`, or without numbers for equal parts. The parts are exactly the whole. */
export const makers: ReadCell<Maker[]> = (text) => {
  const read = written(text)
  return read.ok ? settleShares(read.value) : read
}

/** The codes that a cell names, also when its shares are wrong; what is no code is left out. */
export function makerCodes(text: string): string[] {
  const codes = text.split('|').map((part) => memberCode((part.split(':')[0] ?? '').trim()))
  return [...new Set(codes.flatMap((code) => (code.ok ? [code.value] : [])))]
}

function settleShares(read: readonly Written[]): Result<Maker[]> {
  if (read.length === 0)
    return refuse('makers_missing', 'Sebutkan paling sedikit satu pembuat, misalnya A-001.')
  if (read.every((maker) => maker.share_bps === undefined)) {
    const equal = distribute(
      WHOLE,
      read.map(() => 1),
    )
    return ok(read.map(({ code }, index) => ({ code, share_bps: equal[index] ?? 0 })))
  }
  const given = read.flatMap(({ code, share_bps }) => (share_bps === undefined ? [] : [{ code, share_bps }]))
  if (given.length < read.length) {
    return refuse('makers_mixed', 'Beri persen pada semua pembuat, atau tidak sama sekali (dibagi rata).')
  }
  const sum = given.reduce((total, maker) => total + maker.share_bps, 0)
  return sum === WHOLE
    ? ok(given)
    : refuse('makers_sum', `Bagian pembuat berjumlah ${inPercent.format(sum / 100)} persen; harus tepat 100.`)
}

const inPercent = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })
