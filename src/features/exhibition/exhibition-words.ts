import type { ExhibitionCard } from '#contracts/exhibition'
import { date } from '../../i18n/format'
import { t } from '../../i18n/texts'

const DAY = 'T00:00:00+07:00'

/** "18 November 2026 – 20 Desember 2026", or the one day. */
export function exhibitionDays({ starts_on, ends_on }: ExhibitionCard): string {
  const first = date(`${starts_on}${DAY}`)
  return starts_on === ends_on ? first : `${first} – ${date(`${ends_on}${DAY}`)}`
}

export function exhibitionPlace({ place, area }: ExhibitionCard): string {
  return area === undefined || place.includes(area) ? place : `${place}, ${area}`
}

export function exhibitionState(state: ExhibitionCard['state']): string {
  if (state === 'running') return t('shop.exhibition.running')
  return state === 'coming' ? t('shop.exhibition.coming') : t('shop.exhibition.past')
}
