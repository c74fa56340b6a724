import { ok, refuse, type Result } from '../../failure'
import type { ReadCell } from '../define-column'

function matching(pattern: RegExp, code: string, message: string): ReadCell<string> {
  return (text) => (pattern.test(text) ? ok(text) : refuse(code, message))
}

export const handle: ReadCell<string> = (text) =>
  text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
    ? ok(text)
    : refuse('handle_invalid', 'Pakai huruf kecil, angka dan tanda hubung saja, misalnya koperasi-contoh.')

export const sku = matching(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  'sku_invalid',
  'Pakai huruf, angka, titik, tanda hubung atau garis bawah, paling banyak 64, misalnya KPC-KRP-250.',
)

export const memberCode = matching(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
  'member_code_invalid',
  'Pakai huruf, angka, titik, tanda hubung atau garis bawah, paling banyak 32, misalnya A-001.',
)

export const areaCode = matching(
  /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/,
  'area_code_invalid',
  'Tulis kode wilayah seperti 35.09.12.2004 (boleh lebih pendek: 35.09); beri format Teks agar tidak diubah Excel.',
)

export const email = matching(
  /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/,
  'email_invalid',
  'Ini bukan alamat surel; tulis seperti nama@contoh.id.',
)

/** Long numbers are what Excel spoils: it rounds them and writes `1,23457E+12`. */
export function digits(min: number, max: number, example: string): ReadCell<string> {
  return (text) => {
    if (/^\d([.,]\d+)?E\+?\d+$/i.test(text)) return spoiledByExcel(example)
    const bare = text.replace(/[\s.-]/g, '')
    return /^\d+$/.test(bare) && bare.length >= min && bare.length <= max
      ? ok(text)
      : refuse('digits_invalid', `Tulis ${lengths(min, max)} angka, misalnya ${example}.`)
  }
}

export function spoiledByExcel(example: string): Result<never> {
  return refuse(
    'digits_spoiled',
    `Excel mengubah angka panjang ini; beri kolomnya format Teks lalu ketik ulang, misalnya ${example}.`,
  )
}

function lengths(min: number, max: number): string {
  return min === max ? `${min}` : `${min} sampai ${max}`
}
