import type { AccountAddress, AccountView } from '#contracts/account'
import { phone } from '../../i18n/format'
import type { CheckoutDraft } from '../checkout/draft'

/** What the account knows, in the fields of the checkout; everything else stays as it was typed. */
export function fillDraft(
  draft: CheckoutDraft,
  account: AccountView,
  address?: AccountAddress,
): CheckoutDraft {
  const filled = {
    ...draft,
    phone: draft.phone || phone(account.phone),
    name: draft.name || (account.name ?? ''),
  }
  if (!address) return filled
  const [province = '', regency = '', district = '', village = ''] = address.area_code.split('.')
  return {
    ...filled,
    name: address.name,
    province,
    regency: `${province}.${regency}`,
    district: `${province}.${regency}.${district}`,
    village: `${province}.${regency}.${district}.${village}`,
    street: address.street,
    postal_code: address.postal_code ?? '',
  }
}

/** Those that do not stand in the form already. */
export function otherAddresses({ addresses }: AccountView, draft: CheckoutDraft): AccountAddress[] {
  return addresses.filter(({ area_code, street }) => area_code !== draft.village || street !== draft.street)
}
