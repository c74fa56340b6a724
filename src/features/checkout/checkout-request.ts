import type { CheckoutRequest } from '#contracts/checkout'
import { here } from '../../i18n/here'
import type { Cart } from '../cart/cart'
import { wantsInvoice } from './check-draft'
import type { CheckoutDraft } from './draft'

/** The order as the backend takes it. The address goes along only when something is sent there. */
export function toCheckoutRequest(
  draft: CheckoutDraft,
  items: Cart,
  voucher: string,
  expected_total_rupiah: number,
  isAddressNeeded: boolean,
): CheckoutRequest {
  const request: CheckoutRequest = {
    idempotency_key: draft.key,
    items,
    contact: { name: draft.name, phone: draft.phone },
    parcels: draft.parcels,
    expected_total_rupiah,
    locale: here().language.tag,
    ...(voucher !== '' && { voucher }),
    ...(draft.note !== '' && { note: draft.note }),
    ...(draft.gift_note !== '' && { gift_note: draft.gift_note }),
    ...(wantsInvoice(draft) && {
      invoice: {
        name: draft.invoice_name,
        address: draft.invoice_address,
        ...(draft.invoice_npwp !== '' && { npwp: draft.invoice_npwp }),
      },
    }),
  }
  if (!isAddressNeeded) return request
  const address = { area_code: draft.village, street: draft.street }
  return {
    ...request,
    address: draft.postal_code === '' ? address : { ...address, postal_code: draft.postal_code },
  }
}
