import { nameWholeArea } from '../../areas/name-area'

type Stored = { mode: string; origin_address: string | null; origin_area_code: string | null }

/** Where a parcel can be fetched, in words; nothing for one that is sent. */
export function toParcel<P extends Stored>({ origin_address, origin_area_code, ...parcel }: P) {
  const place = [origin_address, nameWholeArea(origin_area_code)].filter(Boolean).join(', ')
  return { ...parcel, pickup_address: parcel.mode === 'pickup' && place !== '' ? place : null }
}
