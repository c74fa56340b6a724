import { ok, refuse, type Result } from '../failure'
import { parseMobile, type Region } from './parse-mobile'

const MAX_LENGTH = 60

/**
 * A phone number from a form. Two habits that no numbering plan knows are mended: `0062812...`, the way to dial from
 * many countries, and `062812...`, the country code behind a zero.
 */
export function readPhone(text: string, field = 'phone', region: Region = 'ID'): Result<string> {
  const number =
    text.length > MAX_LENGTH ? null : (parseMobile(text, region) ?? parseMobile(mend(text), region))
  if (number) return ok(number)
  return refuse(
    'invalid_phone',
    'Nomor HP ini belum benar. Tulis seperti 0812-3456-7890, atau mulai dengan + dan kode negara.',
    field,
  )
}

const mend = (text: string) => text.trim().replace(/^00\s*(?=[1-9])|^0(?=62)/, '+')
