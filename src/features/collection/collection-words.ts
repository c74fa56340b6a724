import type { CollectionCard } from '#contracts/collection'
import { date } from '../../i18n/format'
import { t } from '../../i18n/texts'
import { say, type Said } from '../../i18n/written'

const DAY = 'T00:00:00+07:00'

export function collectionName({ name, name_en }: CollectionCard): Said {
  return say({ id: name, en: name_en })
}

/** When it is in season, as far as somebody named days. */
export function collectionSeason({ state, starts_on, ends_on }: CollectionCard): string | undefined {
  if (state === 'over') return t('product.collection.over')
  if (state === 'coming' && starts_on)
    return t('product.collection.from', { date: date(`${starts_on}${DAY}`) })
  return ends_on ? t('product.collection.until', { date: date(`${ends_on}${DAY}`) }) : undefined
}
