import { parseMobile } from '../phone/parse-mobile'

/**
 * Whether the person who is to say that money has come is the buyer herself, by any of the numbers that the order was made with.
 * However a number is written, it is the same one.
 */
export function isOwnPurchase(own_phone: string | null, buyer_phones: readonly (string | null)[]): boolean {
  if (own_phone === null) return false
  const own = plain(own_phone)
  return own !== '' && buyer_phones.some((phone) => phone !== null && plain(phone) === own)
}

/** What is no mobile number is compared by its digits. */
const plain = (phone: string): string => parseMobile(phone) ?? phone.replaceAll(/\D/g, '')
