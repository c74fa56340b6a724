import { ok, refuse, type Result } from '../failure'

/** 15 digits as before 2024, 16 since; written with or without dots and dashes. */
const DIGITS = /^(\d{15}|\d{16})$/

export function readNpwp(text: string, field = 'npwp'): Result<string> {
  const digits = text.replaceAll(/[\s.-]/g, '')
  if (DIGITS.test(digits) && !/^(\d)\1+$/.test(digits)) return ok(digits)
  return refuse(
    'invalid_npwp',
    'NPWP terdiri dari 15 atau 16 angka, misalnya 01.234.567.8-901.000. Boleh dikosongkan.',
    field,
  )
}

/** 01.234.567.8-901.000 for 15 digits; those of 16 are written in fours. */
export function formatNpwp(digits: string): string {
  if (digits.length !== 15) return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
  return digits.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6')
}
