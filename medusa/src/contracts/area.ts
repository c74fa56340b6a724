export type AreaLevel = 'province' | 'regency' | 'district' | 'village'

export type Area = {
  /** PP, PP.KK, PP.KK.CC or PP.KK.CC.DDDD */
  code: string
  name: string
  level: AreaLevel
}

/**
 * GET /shop/areas?parent=33.74 : the areas directly below `parent` (none: the provinces), by name.
 * `path` leads from the province down to `parent` itself. A village has no areas below it.
 */
export type AreaLevelAnswer = { path: Area[]; areas: Area[] }

/** A place by its whole name: "Ambulu, Kabupaten Jember, Jawa Timur". */
export type FoundArea = { code: string; name: string }

/** GET /shop/areas/search?q=ambulu : kecamatan that a shopper may mean, villages when no kecamatan is called so. */
export type AreaSearchAnswer = { areas: FoundArea[] }
