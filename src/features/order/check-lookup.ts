import { t } from '../../i18n/texts'

export type Lookup = { number: string; phone: string }
export type LookupErrors = Partial<Record<keyof Lookup, string>>

const SHORTEST_PHONE = 8

/** What is plainly wrong with each field. Whether there is such an order, the backend knows. */
export function checkLookup({ number, phone }: Lookup): LookupErrors {
  const errors: LookupErrors = {}
  if (number.trim() === '') errors.number = t('shop.track.number_missing')
  else if (!/\d/.test(number)) errors.number = t('shop.track.number_wrong')
  if (phone.trim() === '') errors.phone = t('shop.track.phone_missing')
  else if (phone.replace(/\D/g, '').length < SHORTEST_PHONE) errors.phone = t('shop.track.phone_wrong')
  return errors
}
