import type { Area } from '../contracts/area'
import { loadAreas } from './load-areas'

/** A place in words, two levels, smallest first: "Kepanjen, Kabupaten Malang". Undefined for an unknown code. */
export function namePlace(code: string | null | undefined): string | undefined {
  const names = namesUpwards(code)
  return names.length === 0 ? undefined : names.slice(0, 2).join(', ')
}

/** The whole way up, as an address wants it: "Sukoraharjo, Kepanjen, Kabupaten Malang, Jawa Timur". */
export function nameWholeArea(code: string | null | undefined): string | undefined {
  const names = namesUpwards(code)
  return names.length === 0 ? undefined : names.join(', ')
}

/** The village that a parcel is sent to; anything less exact is refused. */
export function findVillage(code: string): Area | undefined {
  const area = loadAreas().find(code)
  return area?.level === 'village' ? area : undefined
}

function namesUpwards(code: string | null | undefined): string[] {
  if (!code) return []
  return loadAreas()
    .path(code)
    .map((area) => area.name)
    .toReversed()
}
