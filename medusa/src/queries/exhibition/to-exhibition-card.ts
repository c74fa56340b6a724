import { namePlace } from '../../areas/name-area'
import type { ExhibitionCard } from '../../contracts/exhibition'
import { exhibitionState } from '../../domain/booth/exhibition-state'

export type ExhibitionRow = Omit<ExhibitionCard, 'area' | 'state'> & { area_code?: string }

export const exhibitionFields = `'handle', e.handle, 'name', e.name, 'place', e.place,
  'area_code', e.area_code, 'starts_on', e.starts_on, 'ends_on', e.ends_on`

export function toExhibitionCard({ area_code, ...row }: ExhibitionRow, now: Date): ExhibitionCard {
  const area = namePlace(area_code)
  return { ...row, state: exhibitionState(row, now), ...(area === undefined ? {} : { area }) }
}
