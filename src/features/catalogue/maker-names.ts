import { t } from '../../i18n/texts'

/** "Ibu Melati", "Ibu Melati dan Ibu Sari", "Ibu Melati dan 3 lainnya". */
export function makerNames(makers: { name: string }[]): string {
  const [first, second] = makers
  if (first === undefined) return ''
  if (second === undefined) return first.name
  if (makers.length === 2) return t('shop.card.and', { first: first.name, second: second.name })
  return t('shop.card.and_more', { makers: first.name, count: makers.length - 1 })
}
