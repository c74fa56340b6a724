import type { OrganisationKind } from '#contracts/catalogue'
import { t } from '../../i18n/texts'

export function kindName(kind: OrganisationKind): string {
  if (kind === 'network') return t('shop.organisation.kind_network')
  if (kind === 'cooperative') return t('shop.organisation.kind_cooperative')
  return t('shop.organisation.kind_group')
}
