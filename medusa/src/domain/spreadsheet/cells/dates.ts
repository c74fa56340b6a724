import { ok, refuse } from '../../failure'
import type { ReadCell } from '../define-column'

/** `2026-12-31` or, day first as people write it, `31/12/2026`. Answers the first form. */
export const date: ReadCell<string> = (text) => {
  const [year, month, day] = parts(text)
  const read = new Date(Date.UTC(year, month - 1, day))
  const exists =
    read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day
  return exists && year >= 1900 && year <= 2100
    ? ok(read.toISOString().slice(0, 10))
    : refuse('date_invalid', 'Tulis tanggal yang ada, sebagai 2026-12-31 atau 31/12/2026.')
}

function parts(text: string): [year: number, month: number, day: number] {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  return spoken ? [Number(spoken[3]), Number(spoken[2]), Number(spoken[1])] : [0, 0, 0]
}
