import { number, rupiah } from '../../i18n/format'
import { t } from '../../i18n/texts'

/** "Sampai Rp 14.999", "Rp 15.000–29.999", "Rp 150.000 ke atas"; without ends nothing. */
export function priceRange(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? '' : t('finding.filter.up_to', { max: rupiah(max) })
  if (max === undefined) return t('finding.filter.from', { min: rupiah(min) })
  return `${rupiah(min)}–${number(max)}`
}
