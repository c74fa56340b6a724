import { ok, refuse } from '../../failure'
import { parseRupiah } from '../../money/parse-rupiah'
import type { ReadCell } from '../define-column'

export function rupiah(min: number, max: number): ReadCell<number> {
  return (text) => {
    const amount = parseRupiah(text)
    if (!amount.ok) return amount
    return between(amount.value, min, max, 'rupiah')
  }
}

export function whole(min: number, max: number, unit: string): ReadCell<number> {
  return (text) => {
    if (/^-\s*\d/.test(text)) return refuse('number_negative', `Tidak boleh kurang dari ${min}; hitung lagi.`)
    if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+)$/.test(text)) {
      return refuse('number_invalid', `Tulis angka bulat saja (${unit}), misalnya 40.`)
    }
    return between(Number(text.replaceAll('.', '')), min, max, unit)
  }
}

/** `12,5`, `12.5` or `12,5 %` as basis points. */
export const percent: ReadCell<number> = (text) => {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text)
  if (!parts) return refuse('percent_invalid', 'Tulis persen sebagai angka, misalnya 12,5.')
  const bps = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return bps <= 10_000 ? ok(bps) : refuse('percent_too_large', 'Persen paling besar 100.')
}

const grouped = new Intl.NumberFormat('id-ID')

function between(value: number, min: number, max: number, unit: string) {
  if (value >= min && value <= max) return ok(value)
  return refuse('number_range', `Isi dari ${grouped.format(min)} sampai ${grouped.format(max)} ${unit}.`)
}
