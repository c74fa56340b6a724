import { nameAddress } from '../../areas/name-address'

type Stored = { mode: string; origin_address: string | null; origin_area_code: string | null }

/** Where a parcel can be fetched, in words; nothing for one that is sent. */
export function toParcel<P extends Stored>({ origin_address, origin_area_code, ...parcel }: P) {
  const place = parcel.mode === 'pickup' ? nameAddress(origin_address, origin_area_code) : undefined
  return { ...parcel, pickup_address: place ?? null }
}
