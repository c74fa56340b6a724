// The mobile metadata on purpose: with the smaller sets `062812...` counts as a valid number.
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'

/** Where cooperatives, members abroad and their buyers live. */
export type Region = 'ID' | 'HK' | 'TW' | 'MY' | 'SG'

/** A mobile number as people type it, in E.164; null when it is none. */
export function parseMobile(text: string, region: Region = 'ID'): string | null {
  const parsed = parsePhoneNumberFromString(text, region)
  return parsed?.isValid() ? parsed.number : null
}

/** "852" of +85291234567; undefined where no country has such numbers. */
export const countryCodeOf = (e164: string): string | undefined =>
  parsePhoneNumberFromString(e164)?.countryCallingCode
