import { loadAreas } from './load-areas'

/** Words for a level, which people write before the name or leave out. */
const levelWords =
  /^(?:desa|kelurahan|kel\.|kecamatan|kec\.|kabupaten|kab\.|kota|provinsi|prov\.|daerah istimewa|di)\s+/

/**
 * An address with the area that it lies in, where each part stands once: many write their village and kabupaten into the
 * address itself. A note in brackets stays at the end. Undefined when neither is known.
 */
export function nameAddress(
  address: string | null | undefined,
  area_code: string | null | undefined,
): string | undefined {
  const [, written = '', note] = /^(.*?)\s*(\([^()]*\))?$/s.exec(address?.trim() ?? '') ?? []
  const areas = area_code ? loadAreas().path(area_code) : []
  const said = new Set(written.split(',').map(bare))
  const missing = areas.toReversed().flatMap(({ name }) => (said.has(bare(name)) ? [] : [name]))
  const place = [written, ...missing].filter((part) => part !== '').join(', ')
  return [place, note].filter(Boolean).join(' ') || undefined
}

function bare(part: string): string {
  return part.trim().toLowerCase().replace(levelWords, '')
}
