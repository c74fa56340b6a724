import { t } from '../../i18n/texts'

export const cancelReasons = ['wrong', 'address', 'late', 'elsewhere', 'else'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** What was typed on the page that cancels. `reason` is in Indonesian, for the seller, whatever the page speaks. */
export type Cancellation = { token: string; phone: string; choice: string; reason: string; words: string }
export type CancelErrors = { phone?: string; reason?: string }

/** The seller reads Indonesian. */
const FOR_THE_SELLER: Record<CancelReason, string> = {
  wrong: 'Salah pilih barang atau jumlah',
  address: 'Alamatnya keliru',
  late: 'Terlalu lama menunggu',
  elsewhere: 'Sudah beli di tempat lain',
  else: 'Alasan lain',
}

/** A reason as it was stored for the seller, for its buyer in the language of the page; her own words as they are. */
export function sayReason(stored: string): string {
  const known = cancelReasons.find((reason) => stored.startsWith(FOR_THE_SELLER[reason]))
  return known === undefined
    ? stored
    : t(`buying.cancel.reason_${known}`) + stored.slice(FOR_THE_SELLER[known].length)
}

export function readCancellation(form: FormData): Cancellation {
  const read = (name: string, most: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, most)
  const choice = read('reason', 20)
  const known = cancelReasons.find((reason) => reason === choice)
  return {
    token: read('token', 200),
    phone: read('phone', 30),
    choice: known ?? '',
    reason: known ? FOR_THE_SELLER[known] : '',
    words: read('words', 140),
  }
}

export function checkCancellation({ phone, choice }: Cancellation): CancelErrors {
  const errors: CancelErrors = {}
  if (choice === '') errors.reason = t('buying.cancel.reason_missing')
  if (phone.replaceAll(/\D/g, '').length < 8) errors.phone = t('shop.checkout.phone_missing')
  return errors
}
