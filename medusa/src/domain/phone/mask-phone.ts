import { countryCodeOf } from './parse-mobile'

/** A number from abroad has often eight digits behind its country, an old Indonesian one nine: of those at least these stay hidden. */
const HIDDEN = 5
const SHOWN = 4

/**
 * "+628123456780001" as "08••-••••-0001", "+85291234567" as "+852-••••-567": enough to know one's own number, too little to call it or
 * to guess the rest, since the whole number is what changes and cancels an order.
 */
export function maskPhone(e164: string): string {
  if (e164.startsWith('+62')) return `0${e164.slice(3, 4)}••-••••-${ending(e164.slice(4))}`
  const country = countryCodeOf(e164)
  const own = country === undefined ? '' : e164.slice(country.length + 1)
  return [country && `+${country}`, '••••', ending(own)].filter(Boolean).join('-')
}

const ending = (digits: string) => digits.slice(Math.max(HIDDEN, digits.length - SHOWN))
