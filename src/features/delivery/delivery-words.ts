import type { DeliveryOption } from '#contracts/quote'
import { t } from '../../i18n/texts'

/** How long it takes, in words; nothing where nobody knows. */
export function deliveryDays({ eta_days_min, eta_days_max }: DeliveryOption): string | undefined {
  const max = eta_days_max ?? eta_days_min
  if (max === undefined) return undefined
  if (eta_days_min === undefined || eta_days_min === max) return t('product.ship.days_one', { count: max })
  return t('product.ship.days', { min: eta_days_min, max })
}
