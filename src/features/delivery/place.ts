/** What the address of a delivery page says: a place chosen from the list, or what was typed to find one. */
export type PlaceAsked = {
  q: string
  area: string
  /** Keep the place on this device, or forget it. */
  keep: boolean
  forget: boolean
}

const MAX_TYPED = 80
const areaCode = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/

export function readPlace(params: URLSearchParams): PlaceAsked {
  return {
    q: (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TYPED),
    area: areaCodeOf(params.get('area') ?? undefined),
    keep: params.get('ingat') === '1',
    forget: params.get('lupa') === '1',
  }
}

/** A kecamatan or village by its code; nothing for whatever else stands there. */
export function areaCodeOf(text: string | undefined): string {
  return text !== undefined && areaCode.test(text) ? text : ''
}

/** Indonesian postcodes have five digits; the list of areas has none. */
export function isPostcode(typed: string): boolean {
  return /^\d{5}$/.test(typed.replaceAll(' ', ''))
}
