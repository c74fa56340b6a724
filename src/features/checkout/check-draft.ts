import { readNpwp } from '#domain/invoice/read-npwp'
import type { DeliveryOption, Quote } from '#contracts/quote'
import { sayFailure } from '../../i18n/say-failure'
import { t } from '../../i18n/texts'
import type { CheckoutDraft } from './draft'

export type CheckoutField =
  | 'name'
  | 'phone'
  | 'village'
  | 'street'
  | 'postal_code'
  | 'note'
  | 'gift_note'
  | 'invoice_name'
  | 'invoice_npwp'
  | 'invoice_address'
export type FieldErrors = Partial<Record<CheckoutField, string>>

export const fieldOrder: CheckoutField[] = [
  'name',
  'phone',
  'village',
  'street',
  'postal_code',
  'note',
  'gift_note',
  'invoice_name',
  'invoice_npwp',
  'invoice_address',
]

/** Courier unless pick-up was chosen: the same as the quote does. */
export function chosenMode(draft: CheckoutDraft, organisation_id: string): DeliveryOption['mode'] {
  return draft.parcels[organisation_id] ?? 'courier'
}

export function needsAddress(draft: CheckoutDraft, quote: Quote): boolean {
  return quote.parcels.some((parcel) => chosenMode(draft, parcel.organisation_id) === 'courier')
}

/** What is plainly missing. Whether a phone number exists, the backend knows. */
export function checkDraft(draft: CheckoutDraft, isAddressNeeded: boolean): FieldErrors {
  const errors: FieldErrors = {}
  if (draft.name.length < 2) errors.name = t('shop.checkout.name_missing')
  if (draft.phone.replace(/\D/g, '').length < 8) errors.phone = t('shop.checkout.phone_missing')
  Object.assign(errors, checkInvoice(draft))
  if (!isAddressNeeded) return errors
  if (draft.village === '') errors.village = t('shop.checkout.village_missing')
  if (draft.street.length < 5) errors.street = t('shop.checkout.street_missing')
  if (draft.postal_code !== '' && !/^\d{5}$/.test(draft.postal_code))
    errors.postal_code = t('shop.checkout.postal_wrong')
  return errors
}

/** An invoice is wanted as soon as one of its fields is filled in. */
export function wantsInvoice({ invoice_name, invoice_npwp, invoice_address }: CheckoutDraft): boolean {
  return invoice_name !== '' || invoice_npwp !== '' || invoice_address !== ''
}

function checkInvoice(draft: CheckoutDraft): FieldErrors {
  if (!wantsInvoice(draft)) return {}
  const errors: FieldErrors = {}
  if (draft.invoice_name.length < 2) errors.invoice_name = t('buying.extra.invoice_name_missing')
  if (draft.invoice_npwp !== '' && !readNpwp(draft.invoice_npwp).ok)
    errors.invoice_npwp = t('buying.extra.invoice_npwp_wrong')
  if (draft.invoice_address.length < 5) errors.invoice_address = t('buying.extra.invoice_address_missing')
  return errors
}

const backendNames: Record<string, CheckoutField> = {
  'contact.name': 'name',
  'contact.phone': 'phone',
  contact_phone: 'phone',
  phone: 'phone',
  name: 'name',
  address: 'village',
  'address.area_code': 'village',
  area_code: 'village',
  'address.street': 'street',
  street: 'street',
  'address.postal_code': 'postal_code',
  postal_code: 'postal_code',
  note: 'note',
  gift_note: 'gift_note',
  'invoice.name': 'invoice_name',
  'invoice.npwp': 'invoice_npwp',
  'invoice.address': 'invoice_address',
}

/** The backend's words beside the fields of the form. */
export function fieldErrorsOf(fields: Record<string, string>): FieldErrors {
  const errors: FieldErrors = {}
  for (const [name, message] of Object.entries(fields)) {
    const field = backendNames[name]
    if (field !== undefined) errors[field] ??= sayFailure({ code: `field.${field}`, message }).text
  }
  return errors
}
