import type { DeliveryChangeRequest, OrderView } from '#contracts/order'
import { t } from '../../i18n/texts'
import { checkDraft, type FieldErrors } from '../checkout/check-draft'
import { newDraft, readDraftForm, settleArea, type CheckoutDraft } from '../checkout/draft'

/** The form that changes where an order goes: the fields of the checkout, and the number that proves whose it is. */
export type ChangeForm = CheckoutDraft & { token: string; confirm: string }

/** What the order says now. Her number is not shown, only kept unless she writes another. */
export function changeFormOf(order: OrderView): ChangeForm {
  const { contact, address, area_code, note, token } = order
  const [province = '', regency = '', district = ''] = levelsOf(area_code ?? '')
  return {
    ...newDraft(),
    token,
    confirm: '',
    name: contact.name,
    note: note ?? '',
    ...(address && {
      province,
      regency,
      district,
      village: area_code ?? '',
      street: address.street,
      postal_code: address.postal_code ?? '',
    }),
  }
}

export function readChangeForm(form: FormData): ChangeForm {
  const read = (name: string) => String(form.get(name) ?? '').trim()
  return {
    ...settleArea(readDraftForm(form)),
    token: read('token').slice(0, 200),
    confirm: read('confirm').slice(0, 30),
  }
}

export function isSent(order: OrderView): boolean {
  return order.parcels.some(({ mode }) => mode === 'courier')
}

export function checkChange(typed: ChangeForm, order: OrderView): FieldErrors & { confirm?: string } {
  const phone = typed.phone === '' ? typed.confirm : typed.phone
  const { phone: phoneError, ...errors } = checkDraft({ ...typed, phone }, isSent(order))
  return {
    ...errors,
    ...(phoneError !== undefined && typed.phone !== '' && { phone: phoneError }),
    ...(typed.confirm.replaceAll(/\D/g, '').length < 8 && { confirm: t('shop.checkout.phone_missing') }),
  }
}

export function toChangeRequest(typed: ChangeForm, order: OrderView): DeliveryChangeRequest {
  const { confirm, name, note, village, street, postal_code } = typed
  const phone = typed.phone === '' ? confirm : typed.phone
  return {
    phone: confirm,
    contact: { name, phone },
    ...(note !== '' && { note }),
    ...(isSent(order) && {
      address: { area_code: village, street, ...(postal_code !== '' && { postal_code }) },
    }),
  }
}

/** 35.09.12.2004 lies in 35, 35.09 and 35.09.12. */
function levelsOf(code: string): string[] {
  const parts = code.split('.')
  return [1, 2, 3].map((length) => parts.slice(0, length).join('.'))
}
