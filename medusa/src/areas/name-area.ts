import type { Area } from '../contracts/area'
import { loadAreas } from './load-areas'

/**
 * A place as people name it: with its kabupaten or kota, which itself goes with its province. "Kepanjen, Kabupaten
 * Malang"; "Kabupaten Malang, Jawa Timur". Undefined for an unknown code.
 */
export function namePlace(code: string | null | undefined): string | undefined {
  const names = namesUpwards(code)
  const [own] = names
  if (own === undefined) return undefined
  const around = names.length > 2 ? names.at(-2) : names[1]
  return around === undefined ? own : `${own}, ${around}`
}

/** The whole way up, as an address wants it: "Sukoraharjo, Kepanjen, Kabupaten Malang, Jawa Timur". */
export function nameWholeArea(code: string | null | undefined): string | undefined {
  const names = namesUpwards(code)
  return names.length === 0 ? undefined : names.join(', ')
}

/** By its own name alone: "Kabupaten Jember". */
export function nameOwnArea(code: string | null | undefined): string | undefined {
  return code ? loadAreas().find(code)?.name : undefined
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
