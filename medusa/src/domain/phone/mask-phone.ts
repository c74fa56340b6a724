import { countryCodeOf } from './parse-mobile'

/** A number that is not Indonesian has often eight digits behind its country: of those at least these stay hidden. */
const HIDDEN = 5
const SHOWN = 4

/**
 * "+628123456780001" as "08••-••••-0001", "+85291234567" as "+852-••••-567": enough to know one's own number, too little to call it or
 * to guess the rest, since the whole number is what changes and cancels an order.
 */
export function maskPhone(e164: string): string {
  if (e164.startsWith('+62')) return `0${e164.slice(3, 4)}••-••••-${e164.slice(-SHOWN)}`
  const country = countryCodeOf(e164)
  const own = country === undefined ? '' : e164.slice(country.length + 1)
  const shown = Math.max(0, Math.min(SHOWN, own.length - HIDDEN))
  return [country && `+${country}`, '••••', own.slice(own.length - shown)].filter(Boolean).join('-')
}
