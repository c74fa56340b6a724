import { ok, refuse, type Result } from '../failure'

const CURRENCY = /^(?:rp\.?|idr)\s*/i
const PLAIN = /^(?:0|[1-9]\d*)$/
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const NO_SEN = /,(?:0{1,2}|-)$/
const SEN = /,\d{1,2}$/

/** Reads an amount as people write it. Whatever could mean two different amounts is refused, never guessed. */
export function parseRupiah(text: string): Result<number> {
  const written = text.trim()
  if (written === '') return refuse('rupiah_missing', 'Isi jumlah rupiahnya, misalnya 25.000.')
  const bare = written.replace(CURRENCY, '')
  if (bare.startsWith('-'))
    return refuse('rupiah_negative', `"${written}" kurang dari nol; tulis jumlah tanpa tanda minus.`)

  const whole = bare.replace(NO_SEN, '')
  if (PLAIN.test(whole) || GROUPED.test(whole)) return safe(written, Number(whole.replaceAll('.', '')))

  const withoutSen = bare.replace(SEN, '')
  if (withoutSen !== bare && (PLAIN.test(withoutSen) || GROUPED.test(withoutSen))) {
    return refuse('rupiah_fraction', `"${written}" memuat sen; tulis rupiah bulat, misalnya ${withoutSen}.`)
  }
  if (/^[\d.,]+$/.test(bare)) {
    return refuse(
      'rupiah_ambiguous',
      `"${written}" bisa berarti lebih dari satu jumlah; tulis tanpa koma dan dengan titik ribuan, misalnya 25.000 atau 25000.`,
    )
  }
  return refuse(
    'rupiah_invalid',
    `"${written}" bukan jumlah rupiah; tulis angka saja, misalnya 25.000 atau Rp 25.000.`,
  )
}

function safe(written: string, amount: number): Result<number> {
  if (Number.isSafeInteger(amount)) return ok(amount)
  return refuse('rupiah_too_large', `"${written}" terlalu besar; periksa lagi jumlahnya.`)
}
