import { ok, refuse, type Result } from '../failure'

/**
 * From when an agreement about shares or fees holds; null is "from now on". Only the first one may reach back, every
 * later one would change what was already agreed.
 */
export function checkStart(wanted: Date | null, now: Date, isFirst: boolean): Result<Date | null> {
  if (wanted === null) return ok(null)
  if (Number.isNaN(wanted.getTime()))
    return refuse('start_invalid', 'Tanggal mulai belum benar. Pilih tanggal lain.', 'effective_from')
  if (wanted >= now || isFirst) return ok(wanted)
  return refuse(
    'start_in_past',
    'Yang sudah berlalu tidak diubah. Pilih hari ini atau tanggal sesudahnya.',
    'effective_from',
  )
}
